import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { invalidPaperWords } from '../../i18n/pane/invalid-papers.ts';
import type { PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { InvalidPaper } from './InvalidPaper.tsx';
import { quotaBroken } from './ballot-state.ts';
import type { BallotState } from './ballot-state.ts';
import { isBegun, isWhole, padAction } from './draft.ts';
import type { PadAction } from './draft.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface PadProps {
  readonly step: BallotStep;
  readonly state: BallotState;
  readonly table: PaperTable;
  /** What the paper is called: its number, if it has one. */
  readonly title: string;
}

const opinions = ['agree', 'disagree', 'blank'] as const;

/** One paper: a name at a time, a key for each. The keys work wherever the focus is in it, but for fields. */
export function PaperPad({ step, state, table, title }: PadProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const shared = useShared();
  const styles = useBallotStyles();
  const id = useId();
  const pad = useRef<HTMLDivElement>(null);
  useEffect(() => pad.current?.focus(), [table.table, state.counting]);
  const act = (action: PadAction): void => {
    if (action.kind === 'file') step.file();
    else if (action.kind === 'undo') step.undo();
    else step.draft(action);
  };
  /** What a button has done, the next key goes on with. */
  const press = (action: PadAction): void => {
    act(action);
    pad.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const action = keyOf(event, state);
    if (action === null) return;
    event.preventDefault();
    act(action);
    // The button that had the focus may be gone by now.
    if (event.target instanceof HTMLElement && event.target.tagName === 'INPUT') pad.current?.focus();
  };
  const { draft } = state;
  return (
    <div
      ref={pad}
      className={styles.pad}
      tabIndex={0}
      role="application"
      aria-label={title}
      aria-describedby={`${id}help`}
      data-pad={draft.at}
      onKeyDown={onKeyDown}
    >
      <p className={mergeClasses(styles.text, styles.quiet)}>
        {title}
        {draft.at < draft.candidates.length &&
          ` · ${words.pad.position(draft.at + 1, draft.candidates.length)}`}
      </p>
      {draft.invalid !== null ? (
        <InvalidPaper step={step} table={table} draft={draft} onPress={press} />
      ) : (
        <Marking state={state} table={table} onPress={press} />
      )}
      {isWhole(draft) && <FileButton state={state} table={table} onPress={press} />}
      <div className={shared.buttonRow}>
        <Button
          className={shared.rowButton}
          disabledFocusable={draft.at === 0 || draft.invalid !== null}
          onClick={() => press({ kind: 'movedTo', at: draft.at - 1 })}
        >
          {words.pad.backOne}
        </Button>
        <Button className={shared.rowButton} onClick={() => press({ kind: 'invalidPressed' })}>
          {draft.invalid === null ? words.invalid.mark : words.invalid.unmark}
        </Button>
        {isBegun(draft) && (
          <Button
            className={shared.rowButton}
            appearance="subtle"
            onClick={() => {
              step.clearDraft();
              pad.current?.focus();
            }}
          >
            {words.pad.clear}
          </Button>
        )}
      </div>
      <p id={`${id}help`} className={mergeClasses(styles.text, styles.quiet)}>
        {words.pad.help}
      </p>
    </div>
  );
}

/** What a key means where the focus is: in a field only Enter and Escape are ours, on a button all but what presses it. */
function keyOf(event: KeyboardEvent<HTMLDivElement>, { draft }: BallotState): PadAction | null {
  if (event.nativeEvent.isComposing || event.altKey || event.repeat) return null;
  const { target, key } = event;
  const tag = target instanceof HTMLElement ? target.tagName : '';
  if (tag === 'INPUT' && key !== 'Enter' && key !== 'Escape') return null;
  if (tag === 'BUTTON' && (key === 'Enter' || key === ' ')) return null;
  return padAction(draft, key, event.ctrlKey || event.metaKey);
}

interface PartProps {
  readonly state: BallotState;
  readonly table: PaperTable;
  readonly onPress: (action: PadAction) => void;
}

/** The name whose turn it is and the three answers; at the end what there is to do. */
function Marking({ state, table, onPress }: PartProps): ReactNode {
  const { pad: words, counts } = ballotWords[useLanguage()];
  const styles = useBallotStyles();
  const shared = useShared();
  const { draft } = state;
  const times = (opinion: (typeof opinions)[number]): number =>
    draft.opinions.filter((one) => one === opinion).length;
  const code = draft.candidates[draft.at];
  const candidate = table.candidates.find((column) => column.candidate.code === code)?.candidate;
  if (candidate === undefined) {
    return (
      <div className={shared.section} role="status">
        <p className={styles.name}>{words.end}</p>
        <p className={styles.text}>{counts.figures(times('agree'), times('disagree'), times('blank'))}</p>
        <p className={styles.text}>{words.endHint}</p>
      </div>
    );
  }
  return (
    <>
      <div role="status">
        <p className={styles.name} data-turn={candidate.code}>
          {candidate.name}
        </p>
        {candidate.unit !== '' && <p className={mergeClasses(styles.text, styles.quiet)}>{candidate.unit}</p>}
      </div>
      <div className={styles.buttons}>
        {opinions.map((opinion) => (
          <Button
            key={opinion}
            className={styles.wide}
            data-opinion={opinion}
            aria-pressed={draft.opinions[draft.at] === opinion}
            appearance={draft.opinions[draft.at] === opinion ? 'primary' : 'secondary'}
            onClick={() => onPress({ kind: 'marked', opinion })}
          >
            <span>
              <span className={styles.block}>{words.opinions[opinion]}</span>
              <span className={styles.hint}>{words.keys[opinion]}</span>
            </span>
          </Button>
        ))}
      </div>
    </>
  );
}

/** Files the paper; says before that it goes beyond the quota. */
function FileButton({ state, table, onPress }: PartProps): ReactNode {
  const language = useLanguage();
  const words = ballotWords[language];
  const styles = useBallotStyles();
  const over = quotaBroken(state, table);
  const invalid = over !== null || state.draft.invalid !== null;
  const impossible = invalid && table.validity === null;
  return (
    <>
      {over !== null && (
        <p className={mergeClasses(styles.text, styles.danger)} role="alert">
          {words.invalid.ready(invalidPaperWords[language].overQuota(over.agreed, over.most))}
        </p>
      )}
      {over !== null && table.note === null && (
        <p className={mergeClasses(styles.text, styles.quiet)}>{words.missing.note(table.table)}</p>
      )}
      {impossible && (
        <p className={mergeClasses(styles.text, styles.danger)} role="alert">
          {words.missing.validity(table.table)}
        </p>
      )}
      <Button
        className={styles.wide}
        appearance="primary"
        disabledFocusable={impossible}
        onClick={() => onPress({ kind: 'file' })}
      >
        {invalid ? words.pad.fileInvalid : words.pad.file}
      </Button>
    </>
  );
}
