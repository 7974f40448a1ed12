import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import type { BallotBook, CountLine } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { useLanguage } from '../words.ts';
import { FigureField } from './FigureField.tsx';
import { SecondTotals } from './SecondCount.tsx';
import { entryKey } from './draft.ts';
import type { BallotState } from './ballot-state.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface TotalsProps {
  readonly step: BallotStep;
  readonly state: BallotState;
  readonly book: BallotBook;
  readonly counts: NonNullable<BallotBook['counts']>;
}

/** The totals of each candidate, as the tellers have counted them on paper. */
export function TotalsForm({ step, state, book, counts }: TotalsProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const styles = useBallotStyles();
  const second = state.counting === 'second';
  const { awards, ballotBoxes } = book.reading.campaign;
  return (
    <>
      <p className={mergeClasses(styles.text, styles.quiet)}>{words.figures.keys}</p>
      <div className={styles.view} data-figures={state.counting}>
        {counts.lines.map((line) => {
          const award = awards.find(({ code }) => code === line.award);
          const box =
            ballotBoxes.find(({ kind }) => kind === line.candidate.kind) ??
            ballotBoxes.find(({ kind }) => kind === null);
          const of = [line.candidate.name, ...(award === undefined ? [] : [award.name])].join(', ');
          return (
            <div key={line.id} className={styles.line} data-line={line.candidate.code}>
              <h3 className={styles.name}>{line.candidate.name}</h3>
              {award !== undefined && <p className={styles.text}>{award.name}</p>}
              <div className={styles.figures}>
                {counts.figures.map((figure) => {
                  const key = entryKey('totals', line.id, figure);
                  const entry = state.entries.get(key);
                  return second ? (
                    <FigureField
                      key={figure}
                      name={`${line.candidate.code}.${figure}`}
                      label={words.figures[figure]}
                      of={`${of}, ${words.second.second}`}
                      text={state.secondFigures.get(key) ?? ''}
                      status={isCount(state.secondFigures.get(key) ?? '') ? null : 'notCount'}
                      onType={(text) => step.typeSecond(key, text)}
                      onCommit={() => undefined}
                    />
                  ) : (
                    <FigureField
                      key={figure}
                      name={`${line.candidate.code}.${figure}`}
                      label={words.figures[figure]}
                      of={of}
                      text={entry?.text ?? line.cells[figure]?.text ?? ''}
                      status={entry?.status ?? null}
                      onType={(text) => step.type('totals', line.id, figure, text)}
                      onCommit={(text) => step.commit('totals', line.id, figure, text)}
                    />
                  );
                })}
              </div>
              {!second && <Sum state={state} line={line} valid={box?.valid ?? null} />}
            </div>
          );
        })}
      </div>
      {second && <SecondTotals state={state} counts={counts} />}
    </>
  );
}

function isCount(text: string): boolean {
  return text.trim() === '' || readCount(text) !== null;
}

interface SumProps {
  readonly state: BallotState;
  readonly line: CountLine;
  /** The valid papers in the box; null: not known. */
  readonly valid: number | null;
}

/** The marks of the line together, which cannot be more than there are valid papers. */
function Sum({ state, line, valid }: SumProps): ReactNode {
  const words = ballotWords[useLanguage()].figures;
  const styles = useBallotStyles();
  const figures = Object.entries(line.cells).map(([figure, cell]) =>
    readCount(state.entries.get(entryKey('totals', line.id, figure))?.text ?? cell.text),
  );
  if (figures.every((count) => count === null)) return null;
  const sum = figures.reduce<number>((all, count) => all + (count ?? 0), 0);
  return valid !== null && sum > valid ? (
    <p className={mergeClasses(styles.text, styles.danger)} role="alert">
      {words.aboveValid(sum, valid)}
    </p>
  ) : (
    <p className={mergeClasses(styles.text, styles.quiet)}>{words.sum(sum)}</p>
  );
}
