import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { resultWords } from '../../i18n/pane/results.ts';
import type { TieOutcome } from '../../excel/inputs/decide-tie.ts';
import type { AwardCode, CandidateCode } from '../../tally/campaign.ts';
import type { Stopped } from '../session/session.ts';
import type { TieDecision } from '../../workbook/decide.ts';
import type { DecisionTable } from '../../workbook/places.ts';
import { targetSize, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: { flexGrow: 1, flexShrink: 1, flexBasis: '64px', minWidth: 0 },
  arrow: { minWidth: targetSize, minHeight: targetSize },
  line: {
    borderTop: `2px dashed currentColor`,
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  reason: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '72px',
    padding: '8px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  problem: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  confirm: { width: '100%', padding: '8px' },
});

/** How a tie is decided: where to, and by what. */
export interface Ties {
  /** Whether whoever works here records the Chair's decision. */
  readonly decides: boolean;
  /** Null where the workbook has no table for decisions. */
  readonly table: DecisionTable | null;
  /** Null: other work is going on. */
  readonly decide: (decision: TieDecision) => Promise<TieOutcome | Stopped | null>;
}

interface TieCardProps {
  readonly award: AwardCode;
  readonly codes: readonly CandidateCode[];
  readonly nameOf: (code: CandidateCode) => string;
  readonly places: number;
  readonly ties: Ties;
}

/** Those who are equal at an award's last place: the Chair puts them in order and says why. */
export function TieCard(props: TieCardProps): ReactNode {
  const words = resultWords[useLanguage()].tie;
  const styles = useStyles();
  const { table } = props.ties;
  return (
    <div className={styles.card} data-tie={props.award}>
      <h4 className={styles.heading}>{words.heading}</h4>
      {table === null ? (
        <div>{words.noTable}</div>
      ) : table.isComplete ? (
        <TieForm {...props} />
      ) : (
        <div>{words.noReasonColumn(table.table, table.sheet)}</div>
      )}
    </div>
  );
}

function TieForm({ award, codes, nameOf, places, ties }: TieCardProps): ReactNode {
  const words = resultWords[useLanguage()].tie;
  const shared = useShared();
  const styles = useStyles();
  const [order, setOrder] = useState(codes);
  const [heard, setHeard] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<'reasonMissing' | 'changed' | 'noTable' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const move = (index: number, by: -1 | 1): void => {
    const code = order[index];
    if (code === undefined || order[index + by] === undefined) return;
    setOrder(moved(order, index, by));
    setHeard(words.moved(nameOf(code), index + by + 1, order.length));
  };
  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') {
      setProblem('reasonMissing');
      field.current?.focus();
      return;
    }
    setProblem(null);
    const outcome = await ties.decide({ award, order, reason: reason.trim() });
    if (outcome?.kind === 'changed' || outcome?.kind === 'noTable') setProblem(outcome.kind);
  };
  return (
    <>
      <div>{words.explanation(places)}</div>
      <ol className={shared.list}>
        {order.map((code, index) => (
          <li key={code}>
            <TieRow
              place={index + 1}
              name={nameOf(code)}
              isFirst={index === 0}
              isLast={index === order.length - 1}
              onMove={(by) => move(index, by)}
            />
            {index + 1 === places && <div className={styles.line}>{words.line(places)}</div>}
          </li>
        ))}
      </ol>
      <div aria-live="polite" className={shared.unseen}>
        {heard}
      </div>
      <label htmlFor={id} className={styles.label}>
        {words.reason}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.reason}
        value={reason}
        maxLength={1000}
        required
        aria-invalid={problem === 'reasonMissing'}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setReason(event.target.value)}
      />
      <div id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem !== null && words[problem]}
      </div>
      <Button
        appearance="primary"
        size="large"
        className={mergeClasses(shared.target, styles.confirm)}
        onClick={() => void confirm()}
      >
        {words.confirm}
      </Button>
    </>
  );
}

interface TieRowProps {
  readonly place: number;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function TieRow({ place, name, isFirst, isLast, onMove }: TieRowProps): ReactNode {
  const words = resultWords[useLanguage()].tie;
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span>{place}.</span>
      <span className={styles.name}>{name}</span>
      <Button
        className={styles.arrow}
        icon={<ArrowUp20Regular />}
        aria-label={words.up(name)}
        disabledFocusable={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        className={styles.arrow}
        icon={<ArrowDown20Regular />}
        aria-label={words.down(name)}
        disabledFocusable={isLast}
        onClick={() => onMove(1)}
      />
    </div>
  );
}

/** The list with the entry at `index` one place further up (-1) or down (1); the same list where there is no such place. */
export function moved<Entry>(list: readonly Entry[], index: number, by: -1 | 1): readonly Entry[] {
  const entry = list[index];
  const other = list[index + by];
  if (entry === undefined || other === undefined) return list;
  return list.map((one, at) => (at === index ? other : at === index + by ? entry : one));
}
