import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDecimal } from '../../i18n/format.ts';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import { troubleWords } from '../../i18n/pane/troubles.ts';
import type { Candidate, Member } from '../../tally/campaign.ts';
import { toDecimalText } from '../../tally/fraction.ts';
import type { Reading } from '../../workbook/read.ts';
import { looks, targetSize, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { ScoringStep } from './scoring-step.ts';
import { neighbour, sheetShown } from './scoring-state.ts';
import type { ScoringState } from './scoring-state.ts';
import { extentOf, formingTotal, neededCriteria } from './score-book.ts';

const useStyles = makeStyles({
  bar: looks.bar,
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  total: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  left: { color: tokens.colorNeutralForeground2 },
  trouble: { color: tokens.colorStatusDangerForeground1 },
  retry: { minHeight: targetSize },
});

interface BarProps {
  readonly step: ScoringStep;
  readonly state: ScoringState;
  readonly reading: Reading;
  readonly member: Member;
  readonly candidate: Candidate;
}

/** Always in sight: the total as it forms, the way to the next candidate, and undo. */
export function ScoringBar({ step, state, reading, member, candidate }: BarProps): ReactNode {
  const language = useLanguage();
  const words = scoringWords[language];
  const shared = useShared();
  const styles = useStyles();
  const { campaign } = reading;
  const sheet = sheetShown(state, member.code, candidate.code);
  const {
    state: extent,
    given,
    needed,
  } = extentOf(campaign, sheet, member, candidate, neededCriteria(campaign));
  const { total } = formingTotal(campaign, candidate, member.code, sheet);
  const shown =
    total.kind === 'total' && sheet.marks.size > 0
      ? localDecimal(toDecimalText(total.total, campaign.settings.decimals), language)
      : '';
  const change = state.changes.at(-1);
  const undo =
    change === undefined
      ? words.undoShort
      : change.slot.criterion === null
        ? words.undoNote
        : words.undo(change.slot.criterion);
  return (
    <section className={styles.bar} aria-label={words.total.label}>
      {extent !== 'recused' && (
        <div className={styles.line} role="status">
          <span>{words.total.label}</span>
          <span className={styles.total} data-total>
            {shown}
          </span>
          <span className={styles.left}>
            {given === needed ? words.total.complete : words.total.left(needed - given)}
          </span>
        </div>
      )}
      <Unsaved step={step} state={state} />
      <div className={shared.buttonRow}>
        <Button
          className={shared.rowButton}
          disabledFocusable={neighbour(state, -1) === null}
          onClick={() => step.turn(-1)}
        >
          {words.candidate.previous}
        </Button>
        <Button
          className={shared.rowButton}
          appearance="subtle"
          disabledFocusable={change === undefined}
          aria-label={undo}
          title={undo}
          onClick={() => step.undo()}
        >
          {words.undoShort}
        </Button>
        <Button
          className={shared.rowButton}
          appearance={given === needed ? 'primary' : 'secondary'}
          disabledFocusable={neighbour(state, 1) === null}
          onClick={() => step.turn(1)}
        >
          {words.candidate.next}
        </Button>
      </div>
    </section>
  );
}

/** What Excel refused: why, and the way to try again. */
function Unsaved({ step, state }: Pick<BarProps, 'step' | 'state'>): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  const count = [...state.entries.values()].filter(({ status }) => status === 'unsaved').length;
  if (count === 0) return null;
  return (
    <>
      {state.trouble !== null && (
        <div className={styles.trouble}>{troubleWords[language][state.trouble.code].title}</div>
      )}
      <Button appearance="primary" className={styles.retry} onClick={() => step.retry()}>
        {scoringWords[language].retry(count)}
      </Button>
    </>
  );
}
