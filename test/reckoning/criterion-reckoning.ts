/** What a council gave a candidate on each criterion, from the records alone: what a score sheet may tell. */
import { councilOf } from './council-records.ts';
import { Ratio } from './ratio.ts';
import { isBlank, isUnassessable, numberIn, recordsOf, type Tables } from './records.ts';
import { heardOn } from './score-reckoning.ts';

export interface Given {
  /** How many members gave points, and their mean; null where nobody did. */
  readonly members: number;
  readonly mean: Ratio | null;
}

export interface CandidateGiven {
  /** By folded code. */
  readonly criteria: ReadonlyMap<string, Given>;
  /** How many members have a share of each content, by folded code. */
  readonly contents: ReadonlyMap<string, number>;
}

/** By the candidates' codes as the workbook spells them. Members without a total are not counted. */
export function reckonCriteria(tables: Tables): ReadonlyMap<string, CandidateGiven> {
  const council = councilOf(tables);
  const rows = recordsOf(tables, 'Scores');
  return new Map(
    council.people.map((person) => {
      const heard = heardOn(council, person, rows).filter(({ verdict }) => verdict.total !== null);
      const criteria = council.criteria.map(({ code, role }) => {
        const points = heard.flatMap(({ row }) => {
          const cell = row.others.get(code);
          if (isUnassessable(cell)) return [];
          if (isBlank(cell)) return role === 'main' ? [] : [Ratio.nought];
          return numberIn(cell) ?? [];
        });
        const mean = points.length === 0 ? null : Ratio.total(points).over(Ratio.of(points.length));
        return [code, { members: points.length, mean }] as const;
      });
      const contents = council.contents.map(
        ({ code }) => [code, heard.filter(({ verdict }) => verdict.shares.has(code)).length] as const,
      );
      return [person.spelt, { criteria: new Map(criteria), contents: new Map(contents) }];
    }),
  );
}
