import { beginningLarge } from '../../text/letters.ts';
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { boxFigures } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, BoxFigure, BoxLine } from '../../workbook/ballots/ballot-book.ts';
import { boxProblems, boxWitness } from '../../workbook/ballots/box-figures.ts';
import type { BoxProblem } from '../../workbook/ballots/box-figures.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { FigureField } from './FigureField.tsx';
import { entryKey } from './draft.ts';
import type { BallotState } from './ballot-state.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface BoxProps {
  readonly step: BallotStep;
  readonly state: BallotState;
  readonly book: BallotBook;
  readonly boxes: NonNullable<BallotBook['boxes']>;
}

/** The figures of the box, or of each kind's box, and at once what does not add up. */
export function BoxForm({ step, state, book, boxes }: BoxProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const styles = useBallotStyles();
  return (
    <>
      <p className={mergeClasses(styles.text, styles.quiet)}>{words.figures.keys}</p>
      <div className={styles.view} data-figures="box">
        {boxes.lines.map((line) => (
          <div key={line.id} className={styles.line}>
            <h3 className={styles.name}>{beginningLarge(words.kinds[line.kind ?? 'both'])}</h3>
            <div className={styles.figures}>
              {boxFigures.map((figure) => {
                const entry = state.entries.get(entryKey('box', line.id, figure));
                return (
                  <FigureField
                    key={figure}
                    name={`${line.kind ?? 'both'}.${figure}`}
                    label={words.figures[figure]}
                    of={words.kinds[line.kind ?? 'both']}
                    text={entry?.text ?? line.cells[figure]?.text ?? ''}
                    status={entry?.status ?? null}
                    onType={(text) => step.type('box', line.id, figure, text)}
                    onCommit={(text) => step.commit('box', line.id, figure, text)}
                  />
                );
              })}
            </div>
            <Problems state={state} book={book} line={line} />
          </div>
        ))}
      </div>
    </>
  );
}

function Problems({
  state,
  book,
  line,
}: Pick<BoxProps, 'state' | 'book'> & { readonly line: BoxLine }): ReactNode {
  const words = ballotWords[useLanguage()].problems;
  const styles = useBallotStyles();
  const shared = useShared();
  const typed = (figure: BoxFigure): number | null =>
    readCount(state.entries.get(entryKey('box', line.id, figure))?.text ?? line.cells[figure]?.text ?? '');
  const figures = {
    issued: typed('issued'),
    returned: typed('returned'),
    valid: typed('valid'),
    invalid: typed('invalid'),
  };
  const problems = boxProblems(figures, boxWitness(book, line.kind));
  const isWhole = Object.values(figures).every((figure) => figure !== null);
  return (
    <div role="status" data-box-state={problems.length > 0 ? 'wrong' : isWhole ? 'sound' : 'unfinished'}>
      {problems.length === 0 && (
        <p className={mergeClasses(styles.text, styles.quiet)}>{isWhole ? words.none : words.unfinished}</p>
      )}
      <ul className={shared.list}>
        {problems.map((problem) => (
          <li key={problem.code} className={styles.danger} data-problem={problem.code}>
            {sentenceOf(problem, words)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf(problem: BoxProblem, words: (typeof ballotWords)['vi']['problems']): string {
  switch (problem.code) {
    case 'returnedAboveIssued':
      return words.returnedAboveIssued(problem.returned, problem.issued);
    case 'sum':
      return words.sum(problem.valid, problem.invalid, problem.returned);
    case 'aboveVoters':
      return words.aboveVoters(problem.issued, problem.voters);
    case 'papersValid':
      return words.papersValid(problem.valid, problem.papers);
    case 'papersInvalid':
      return words.papersInvalid(problem.invalid, problem.papers);
  }
}
