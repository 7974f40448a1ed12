/** The ranking of a kind: everybody in order, with what they receive or the reason why not, and the lines of the awards. */
import type { Kind } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import type { PlanCell, SheetPlan, StyleName } from '../sheet-plan.ts';
import { number, SheetDraft, text } from './draft.ts';
import { outcomeWords } from './figures.ts';
import { addHeading } from './heading.ts';
import { listedCandidates, type ListedCandidate } from './results.ts';
import { hasOwnUnit, type Results } from './results.ts';
import type { SheetNames } from './sheet-names.ts';
import { colors, fontSizes, look, pageSetUp, type BaseLook } from './styles.ts';
import { codeWidth, cutLabel, marksOf } from './summary.ts';

/** The optional columns, which a kind has when one of its candidates has something there. */
interface Extras {
  readonly unit: boolean;
  readonly position: boolean;
}

/** The sheet of a kind, or null where nobody of the kind competes. */
export function rankingSheet(results: Results, kind: Kind, names: SheetNames): SheetPlan | null {
  const standings = listedCandidates(results, kind);
  if (standings.length === 0) return null;
  const { campaign, language } = results;
  const words = sheetWords[language];
  const extras = {
    unit: standings.some(({ candidate }) => hasOwnUnit(candidate)),
    position: standings.some(({ candidate }) => candidate.position !== ''),
  };
  const draft = new SheetDraft(
    widthsFor(extras, codeWidth(standings.map(({ candidate }) => candidate))),
    fontSizes.table,
  );
  addHeading(draft, words.ranking.title(words.kindsInText[kind]), campaign.documents, language);
  const header = draft.row(headerOf(kind, extras, results).map((title) => text(title, look('header'))));
  for (const standing of standings) draft.row(cellsOf(results, standing, extras));
  if (standings.some(({ score }) => score?.provisional === true)) {
    draft.gap(8);
    draft.line(words.summary.provisionalNote, 'note');
  }
  return draft.finish({
    mark: `ranking-${kind}`,
    name: names.give(words.sheetNames.ranking, ` - ${words.kinds[kind]}`),
    tabColor: colors.accent,
    size: fontSizes.table,
    decimals: campaign.settings.decimals,
    frozen: { rows: header + 1, columns: 3 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      footerLeft: campaign.documents.name,
      pageWord: words.page,
    }),
  });
}

function widthsFor({ unit, position }: Extras, code: number): readonly number[] {
  return [6, code, 26, ...(unit ? [22] : []), ...(position ? [17] : []), 8.5, 3, 9.5, 32, 22];
}

function headerOf(kind: Kind, { unit, position }: Extras, results: Results): readonly string[] {
  const { columns, names } = sheetWords[results.language];
  return [
    columns.rank,
    columns.code,
    names[kind],
    ...(unit ? [columns.unit] : []),
    ...(position ? [columns.position] : []),
    columns.score,
    '',
    columns.share,
    columns.outcome,
    columns.note,
  ];
}

function cellsOf(
  results: Results,
  standing: ListedCandidate,
  { unit, position }: Extras,
): readonly PlanCell[] {
  const { candidate, score, votes, outcome, cut } = standing;
  const words = sheetWords[results.language].summary;
  const marks = marksOf(standing);
  const at = (base: BaseLook): StyleName => look(base, ...marks);
  const received = outcome.kind === 'received';
  const dash = (): PlanCell => text(words.missing, at('centered'));
  return [
    score?.rank == null ? dash() : number(score.rank, at('count')),
    text(candidate.code, at('centered')),
    text(candidate.name, at('text')),
    ...(unit ? [text(candidate.unit, at('text'))] : []),
    ...(position ? [text(candidate.position, at('text'))] : []),
    score?.score == null ? dash() : number(toNumber(score.score), at('score')),
    text(score?.provisional === true ? '*' : '', at('mark')),
    votes === null ? dash() : number(toNumber(votes.share), at('percent')),
    text(
      outcomeWords(candidate, outcome, results.language),
      look('text', ...marks, ...(received ? (['strong'] as const) : [])),
    ),
    text(cut === null ? '' : cutLabel(cut, words), at('text')),
  ];
}
