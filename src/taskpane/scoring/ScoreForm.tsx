import { ProgressBar, makeStyles, tokens, mergeClasses } from '@fluentui/react-components';
import { useRef, useId } from 'react';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Candidate, Criterion, CriterionCode, Mark, Member } from '../../tally/campaign.ts';
import { divide, multiply, ofInteger, roundHalfAwayFromZero, sum, toNumber } from '../../tally/fraction.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { issueMessage } from '../../workbook/findings/issue-message.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { Reading } from '../../workbook/read.ts';
import { useShared, looks } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { shownPoints } from './entry.ts';
import { ScoreField } from './ScoreField.tsx';
import type { ScoringStep } from './scoring-step.ts';
import { sheetShown } from './scoring-state.ts';
import type { ScoringState, Entry } from './scoring-state.ts';
import { criteriaGroups, formingTotal, slotKey, slotPlace } from './score-book.ts';
import type { CriteriaGroup, Forming, Sheet, Slot } from './score-book.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '24px' },
  bar: { height: '8px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  share: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface FormProps {
  readonly step: ScoringStep;
  readonly state: ScoringState;
  readonly reading: Reading;
  readonly member: Member;
  readonly candidate: Candidate;
  readonly sheet: Sheet;
  readonly onCompare: (criterion: CriterionCode) => void;
}

/** All criteria for one candidate, by content. */
export function ScoreForm(props: FormProps): ReactNode {
  const { step, state, reading, member, candidate, sheet, onCompare } = props;
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const { campaign } = reading;
  const slot = (criterion: CriterionCode | null): Slot => ({
    member: member.code,
    candidate: candidate.code,
    criterion,
  });
  const self = campaign.selfScores.find((one) => one.candidate === candidate.code)?.marks;
  const shown = sheetShown(state, member.code, candidate.code);
  const forming = formingTotal(campaign, candidate, member.code, shown);
  const next = (from: HTMLInputElement): void => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[data-score]:enabled') ?? [])];
    const following = fields[fields.indexOf(from) + 1];
    const reason = form.current?.querySelector<HTMLInputElement>('input[data-note="asked"]');
    if (following !== undefined) following.focus();
    else if (reason != null) reason.focus();
    else step.turn(1, 'firstBlank');
  };
  const fields = { step, state, reading, self, marks: sheet.marks, slot, onNext: next, onCompare };
  return (
    <div className={styles.form} ref={form}>
      {criteriaGroups(campaign, candidate.kind).map((group) => (
        <Group key={group.code} group={group} forming={forming} fields={fields} />
      ))}
      <Note step={step} state={state} sheet={shown} slot={slot(null)} candidate={candidate} />
    </div>
  );
}

interface Fields {
  readonly step: ScoringStep;
  readonly state: ScoringState;
  readonly reading: Reading;
  readonly marks: Sheet['marks'];
  readonly self: ReadonlyMap<CriterionCode, Mark> | undefined;
  readonly slot: (criterion: CriterionCode) => Slot;
  readonly onNext: (from: HTMLInputElement) => void;
  readonly onCompare: (criterion: CriterionCode) => void;
}

interface GroupProps {
  readonly group: CriteriaGroup;
  readonly forming: Forming;
  readonly fields: Fields;
}

function Group({ group, forming, fields }: GroupProps): ReactNode {
  const words = scoringWords[useLanguage()].field;
  const shared = useShared();
  const id = `group-${group.code}`;
  const headings = { main: `${group.code}. ${group.name}`, bonus: words.bonus, deduction: words.deduction };
  return (
    <section className={shared.section} aria-labelledby={id}>
      <h3 id={id} className={shared.heading}>
        {headings[group.role]}
      </h3>
      {group.role === 'main' && <Share group={group} forming={forming} />}
      {group.criteria.map((criterion) => (
        <Field key={criterion.code} criterion={criterion} fields={fields} />
      ))}
    </section>
  );
}

/** What the content has come to so far, as a bar, and what it weighs. */
function Share({ group, forming }: Omit<GroupProps, 'fields'>): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  const { contents } = forming.weights;
  const content = contents.find(({ code }) => code === group.code);
  if (content === undefined || forming.total.kind !== 'total') return null;
  const share = forming.total.contents.get(content.code);
  const whole = sum(contents.map(({ weight }) => weight));
  if (share === undefined || whole.num === 0n) return null;
  const percent = (value: Fraction): string => shownPoints(roundHalfAwayFromZero(value, 1), language);
  const weight = multiply(divide(content.weight, whole), ofInteger(100));
  const sentence = scoringWords[language].total.share(percent(share), percent(weight));
  return (
    <div>
      <ProgressBar className={styles.bar} value={toNumber(share) / 100} aria-label={sentence} />
      <span className={styles.share}>{sentence}</span>
    </div>
  );
}

function Field({ criterion, fields }: { readonly criterion: Criterion; readonly fields: Fields }): ReactNode {
  const language = useLanguage();
  const { step, state, reading, marks, self, onNext, onCompare } = fields;
  const slot = fields.slot(criterion.code);
  const place = slotPlace(reading, slot);
  const issue =
    place.kind === 'cell' ? issueAt(reading.issues, place.place.sheet, place.place.cell) : undefined;
  return (
    <ScoreField
      step={step}
      slot={slot}
      criterion={criterion}
      mark={marks.get(criterion.code)}
      self={self?.get(criterion.code)}
      entry={state.entries.get(slotKey(slot))}
      problem={issue === undefined ? '' : issueMessage(issue, language)}
      writable={place.kind !== 'nowhere'}
      onNext={onNext}
      onCompare={onCompare}
    />
  );
}

/** What is wrong with what stands in a cell. That nothing stands there is seen without words. */
function issueAt(issues: readonly Issue[], sheet: string, cell: string | null): Issue | undefined {
  return issues.find(
    (issue) =>
      issue.severity === 'error' &&
      issue.code !== 'MissingScore' &&
      issue.cell !== null &&
      issue.cell === cell &&
      issue.sheet === sheet,
  );
}

interface NoteProps {
  readonly step: ScoringStep;
  readonly state: ScoringState;
  readonly sheet: Sheet;
  readonly slot: Slot;
  readonly candidate: Candidate;
}

/** Shown when there is a reason to be asked for, or a note to be seen. Some tables name the candidate there. */
function Note({ step, state, sheet, slot, candidate }: NoteProps): ReactNode {
  const entry = state.entries.get(slotKey(slot));
  const reason = [...sheet.marks.values()].some(({ kind }) => kind === 'notAssessable');
  const { name, unit } = candidate;
  const note = sheet.note === name || sheet.note === `${name} - ${unit}` ? '' : sheet.note;
  if (!reason && note === '' && entry === undefined) return null;
  const next = (): void => {
    step.turn(1, 'firstBlank');
  };
  return <NoteField step={step} slot={slot} note={note} entry={entry} reason={reason} onNext={next} />;
}

interface NoteFieldProps {
  readonly step: ScoringStep;
  readonly slot: Slot;
  readonly note: string;
  readonly entry: Entry | undefined;
  /** Some criterion is marked CĐ: the note is asked to say why. */
  readonly reason: boolean;
  /** Goes on to the next candidate. */
  readonly onNext: () => void;
}

const useNoteFieldStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  message: { color: tokens.colorStatusDangerForeground1 },
  note: {
    ...looks.input,
    padding: '8px',
  },
});

/** The note of the row; with CĐ it asks for the reason. */
function NoteField({ step, slot, note, entry, reason, onNext }: NoteFieldProps): ReactNode {
  const words = scoringWords[useLanguage()].field;
  const shared = useShared();
  const styles = useNoteFieldStyles();
  const id = useId();
  const unsaved = entry?.status === 'unsaved';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(reason && shared.heading)}>
        {reason ? words.noteReason : words.note}
      </label>
      <input
        id={id}
        className={styles.note}
        autoComplete="off"
        value={entry?.text ?? note}
        onFocus={() => step.enter(slot)}
        onChange={(event) => step.type(slot, event.currentTarget.value)}
        onBlur={(event) => {
          if (entry?.status === 'typing') step.commit(slot, event.currentTarget.value, null);
        }}
        data-note={reason && note === '' ? 'asked' : 'given'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (entry !== undefined) step.commit(slot, event.currentTarget.value, null);
          onNext();
        }}
      />
      {unsaved && (
        <div className={styles.message} role="alert">
          {words.unsaved}
        </div>
      )}
    </div>
  );
}
