import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Language } from '../../i18n/language.ts';
import type { Member } from '../../tally/campaign.ts';
import { targetSize, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { extentWords } from './CandidateList.tsx';
import type { MemberProgress, Pair } from './progress.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxHeight: '70vh', overflowY: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 0 },
  corner: { top: 0, zIndex: 2 },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  candidate: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    padding: '4px 8px 4px 0',
    minWidth: 'min(112px, 40vw)',
    maxWidth: '112px',
    overflowWrap: 'break-word',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    minWidth: '48px',
    minHeight: targetSize,
    width: '100%',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  missing: { backgroundColor: tokens.colorStatusWarningBackground2, fontWeight: tokens.fontWeightSemibold },
});

interface MatrixProps {
  readonly progress: readonly MemberProgress[];
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** Candidates by members. One tab stop: the arrow keys go from cell to cell. */
export function ProgressMatrix({ progress, onGoTo }: MatrixProps): ReactNode {
  const words = scoringWords[useLanguage()].progress;
  const shared = useShared();
  const styles = useStyles();
  const [active, setActive] = useState({ row: 0, column: 0 });
  const candidates = progress[0]?.pairs.map(({ candidate }) => candidate) ?? [];
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = arrows[event.key];
    if (step === undefined) return;
    const row = Math.min(Math.max(active.row + step.row, 0), candidates.length - 1);
    const column = Math.min(Math.max(active.column + step.column, 0), progress.length - 1);
    event.preventDefault();
    setActive({ row, column });
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  };
  return (
    <section className={shared.section} aria-labelledby="matrix">
      <h2 id="matrix" className={shared.heading}>
        {words.matrix}
      </h2>
      <div>{words.matrixHelp}</div>
      <div>{words.legend}</div>
      <div className={styles.scroll}>
        <table className={styles.table} role="grid" aria-labelledby="matrix" onKeyDown={move}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.candidate, styles.header, styles.corner)} />
              {progress.map(({ member }) => (
                <th key={member.code} scope="col" className={styles.header} title={member.name}>
                  {givenName(member.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate, row) => (
              <tr key={candidate.code}>
                <th scope="row" className={styles.candidate} title={candidate.name}>
                  {candidate.name}
                </th>
                {progress.map(({ member, pairs }, column) => (
                  <td key={member.code} role="gridcell">
                    <Cell
                      pair={pairs[row]}
                      at={`${row} ${column}`}
                      reached={active.row === row && active.column === column}
                      onReach={() => setActive({ row, column })}
                      onGoTo={onGoTo}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const arrows: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

interface CellProps {
  readonly pair: Pair | undefined;
  readonly at: string;
  /** The tab key comes to this cell. */
  readonly reached: boolean;
  readonly onReach: () => void;
  readonly onGoTo: MatrixProps['onGoTo'];
}

function Cell({ pair, at, reached, onReach, onGoTo }: CellProps): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  if (pair === undefined) return null;
  const { member, candidate, extent, target } = pair;
  const isMissing = extent.state === 'none' || extent.state === 'begun';
  return (
    <button
      type="button"
      className={mergeClasses(styles.cell, isMissing && styles.missing)}
      data-at={at}
      tabIndex={reached ? 0 : -1}
      aria-label={pairWords(member, pair, language)}
      title={`${member.name} – ${candidate.name}`}
      onFocus={onReach}
      onClick={() => {
        if (target !== null) onGoTo(target.sheet, target.cell);
      }}
    >
      {isMissing ? extent.needed - extent.given : extent.state === 'done' ? '✓' : '–'}
    </button>
  );
}

function pairWords(member: Member, { candidate, extent }: Pair, language: Language): string {
  return scoringWords[language].progress.goTo(member.name, candidate.name, extentWords(extent, language));
}

/** The last word of a Vietnamese name, which is what people are called by. */
function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
