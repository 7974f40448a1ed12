import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { rejectionWords } from '../../copies/merge/report.ts';
import { dateAndTime } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { mergeWords } from '../../i18n/mail/merge.ts';
import { ShortList } from '../components/ShortList.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { detailsOf } from './details.ts';
import type { Detail } from './details.ts';
import type { MailStep } from './mail-step.ts';
import { isWaiting, readyFiles } from './mail-state.ts';
import type { Preview, PreviewFile } from './mail-state.ts';
import { useMailStyles } from './styles.ts';

interface PreviewProps {
  readonly step: MailStep;
  readonly preview: Preview;
}

/** What each file would do, and the one button that does it. */
export function PreviewList({ step, preview }: PreviewProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const shared = useShared();
  const styles = useMailStyles();
  const { files, unread, again } = preview;
  const ready = readyFiles(preview).length;
  const isOpen = files.some(({ report }) => isWaiting(report));
  // An accepted file stays where it is: who works by keys must not lose the button under their hands.
  const unproven = files.filter(
    ({ report }) => report.proof === 'unverified' && (report.accepted || report.status !== 'unchanged'),
  );
  const others = files.filter((file) => !unproven.includes(file));
  return (
    <>
      <h3 className={shared.heading}>{words.preview(files.length + unread.length)}</h3>
      {again && (
        <p role="alert" className={mergeClasses(styles.card, styles.attention, styles.text)}>
          {words.again}
        </p>
      )}
      {ready > 0 ? (
        <Button
          appearance="primary"
          size="large"
          className={styles.primary}
          onClick={() => void step.receive()}
        >
          {words.accept(ready)}
        </Button>
      ) : (
        <p className={styles.text}>{isOpen ? words.nothingYet : words.nothingNew}</p>
      )}
      <ul className={shared.list}>
        {unread.map((name) => (
          <li key={`unread ${name}`} className={mergeClasses(styles.card, styles.attention)}>
            <p className={styles.name}>{name}</p>
            <p className={styles.text}>{words.unread}</p>
          </li>
        ))}
        {others.map((file) => (
          <li key={file.at}>
            <FileCard step={step} preview={preview} file={file} />
          </li>
        ))}
      </ul>
      {unproven.length > 0 && (
        <section className={shared.section} aria-labelledby="mail-unverified" data-unverified="">
          <h3 id="mail-unverified" className={shared.heading}>
            {words.unverifiedHeading(unproven.length)}
          </h3>
          <p className={styles.text}>{words.unverifiedWhat}</p>
          <ul className={shared.list}>
            {unproven.map((file) => (
              <li key={file.at}>
                <FileCard step={step} preview={preview} file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button size="large" className={styles.wide} onClick={() => step.giveUp()}>
        {words.giveUp}
      </Button>
    </>
  );
}

interface FileProps {
  readonly step: MailStep;
  readonly preview: Preview;
  readonly file: PreviewFile;
}

/** One file: whose it is, what would become of it, and cell by cell on demand. */
function FileCard({ step, preview, file }: FileProps): ReactNode {
  const language = useLanguage();
  const words = mailPartWords[useLanguage()].receive;
  const styles = useMailStyles();
  const { report, complete, at } = file;
  const { status, code } = report;
  const needsEye =
    status === 'conflict' || status === 'rejected' || status === 'unverified' || report.refused > 0;
  const counts = words.counts(report.added, report.changed, report.refused);
  return (
    <div
      className={mergeClasses(
        styles.card,
        needsEye && styles.attention,
        code === 'ForgedCopy' && styles.serious,
      )}
      data-file={report.file}
      data-status={status}
    >
      <div>
        <p className={styles.name}>{whoseWords(preview, report.member, words)}</p>
        <p className={styles.text}>
          {report.file} – {words.outcomes[status]}
        </p>
        {code === 'ForgedCopy' && (
          <p className={styles.text}>
            <strong>{words.forged}</strong>
          </p>
        )}
        {code !== null && <p className={styles.text}>{rejectionWords(report, language)}</p>}
        {report.why !== null && <p className={styles.text}>{mergeWords[language].unverified[report.why]}</p>}
        {report.accepted && <p className={styles.text}>{words.onYourWord}</p>}
        {counts !== '' && <p className={styles.text}>{counts}</p>}
        {status !== 'rejected' && complete !== null && (
          <p className={styles.text}>{words.complete(complete.given, complete.needed)}</p>
        )}
      </div>
      <Choice step={step} preview={preview} file={file} />
      <Acceptance step={step} file={file} />
      {detailsOf(report, { ...preview, language }).map((detail) => (
        <DetailLines key={detail.kind} detail={detail} open={asked.has(detail.kind)} />
      ))}
      <Button
        className={styles.wide}
        aria-label={words.dropOf(report.file)}
        onClick={() => step.dropFile(at)}
      >
        {words.drop1}
      </Button>
    </div>
  );
}

function whoseWords(
  { campaign }: Preview,
  code: string | null,
  words: (typeof mailPartWords)[Language]['receive'],
): string {
  if (code === null) return words.ofNobody;
  const member = campaign.council.find((one) => one.code === code);
  return words.whose(member?.name || code);
}

/** Where two copies contradict each other: which one is taken. */
function Choice({ step, preview, file }: FileProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const styles = useMailStyles();
  const { report } = file;
  const { contradictions, proposed } = report.details;
  const member = preview.campaign.council.find(({ code }) => code === report.member);
  if (contradictions.length === 0 || member === undefined) return null;
  const kinds = new Set(contradictions.map(({ kind }) => kind));
  if (!kinds.has('copies') && !kinds.has('standing')) {
    return <p className={styles.text}>{words.overtaken}</p>;
  }
  if (kinds.has('copies') && proposed === null) return <p className={styles.text}>{words.cannotPropose}</p>;
  const saved = preview.files.find((one) => one.report.file === proposed)?.report.savedAt ?? null;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        className={styles.box}
        checked={preview.latest.has(member.code)}
        onChange={({ currentTarget }) => step.takeLatest(member.code, currentTarget.checked)}
      />
      <span>
        {proposed === null
          ? words.takeOver(report.file)
          : words.take(proposed, saved === null ? '' : dateAndTime(new Date(saved)))}
      </span>
    </label>
  );
}

/** Where a file proves nothing, or has formulas for scores: the person's own word. */
function Acceptance({ step, file: { at, report } }: Pick<FileProps, 'step' | 'file'>): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const styles = useMailStyles();
  const { accepted, proof, details, status } = report;
  const isOpen = status === 'unverified' || details.formulas.length > 0 || accepted;
  if (status === 'rejected' || !isOpen) return null;
  const accept = proof === 'verified' ? words.acceptFormulas(details.formulas.length) : words.acceptFile;
  const leave = proof === 'verified' ? words.leaveFormulas : words.leaveFile;
  const label = accepted ? leave : accept;
  return (
    <Button
      className={styles.wide}
      aria-label={words.ofFile(label, report.file)}
      data-accept=""
      onClick={() => step.accept(at, !accepted)}
    >
      {label}
    </Button>
  );
}

/** What is shown at once: somebody has to decide about it. */
const asked: ReadonlySet<Detail['kind']> = new Set(['conflict', 'formulas', 'wouldChange', 'wouldAdd']);

/** How many lines are shown before one asks for more. */
const firstLines = 10;

interface DetailProps {
  readonly detail: Detail;
  readonly open: boolean;
}

function DetailLines({ detail: { kind, lines }, open }: DetailProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive.details;
  const styles = useMailStyles();
  return (
    <details open={open}>
      <summary className={styles.summary}>{words[kind](lines.length)}</summary>
      <ShortList items={lines} limit={firstLines} keyOf={(_, index) => index}>
        {(line) => <p className={styles.text}>{line}</p>}
      </ShortList>
    </details>
  );
}
