import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dateAndTime } from '../../i18n/format.ts';
import { mergeWords } from '../../i18n/merge.ts';
import { ShortList } from '../components/ShortList.tsx';
import { useLanguage } from '../words.ts';
import { detailsOf } from './details.ts';
import type { Detail } from './details.ts';
import type { MailDesk } from './mail-desk.ts';
import type { Preview, PreviewFile } from './mail-state.ts';
import { useMailStyles } from './styles.ts';
import { useMailWords } from './words.ts';

interface FileProps {
  readonly desk: MailDesk;
  readonly preview: Preview;
  readonly file: PreviewFile;
}

/** One file: whose it is, what would become of it, and cell by cell on demand. */
export function FileCard({ desk, preview, file }: FileProps): ReactNode {
  const language = useLanguage();
  const words = useMailWords().receive;
  const styles = useMailStyles();
  const { report, complete, at } = file;
  const { status, code } = report;
  const needsEye = status === 'conflict' || status === 'rejected' || report.refused > 0;
  const counts = words.counts(report.added, report.changed, report.refused);
  return (
    <div
      className={mergeClasses(styles.card, needsEye && styles.attention)}
      data-file={report.file}
      data-status={status}
    >
      <div>
        <p className={styles.name}>{whoseWords(preview, report.member, words)}</p>
        <p className={styles.text}>
          {report.file} – {words.outcomes[status]}
        </p>
        {code !== null && <p className={styles.text}>{mergeWords[language].rejections[code]}</p>}
        {counts !== '' && <p className={styles.text}>{counts}</p>}
        {status !== 'rejected' && complete !== null && (
          <p className={styles.text}>{words.complete(complete.given, complete.needed)}</p>
        )}
      </div>
      <Choice desk={desk} preview={preview} file={file} />
      {detailsOf(report, { ...preview, language }).map((detail) => (
        <DetailLines key={detail.kind} detail={detail} open={detail.kind === 'conflict'} />
      ))}
      <Button
        className={styles.wide}
        aria-label={words.dropOf(report.file)}
        onClick={() => desk.dropFile(at)}
      >
        {words.drop1}
      </Button>
    </div>
  );
}

function whoseWords(
  { campaign }: Preview,
  code: string | null,
  words: ReturnType<typeof useMailWords>['receive'],
): string {
  if (code === null) return words.ofNobody;
  const member = campaign.council.find((one) => one.code === code);
  return words.whose(member?.name || code);
}

/** Where two copies contradict each other: which one is taken. */
function Choice({ desk, preview, file }: FileProps): ReactNode {
  const words = useMailWords().receive;
  const styles = useMailStyles();
  const { report } = file;
  const { contradictions, proposed } = report.details;
  const member = preview.campaign.council.find(({ code }) => code === report.member);
  if (contradictions.length === 0 || member === undefined) return null;
  if (contradictions.every(({ merged }) => merged !== null)) {
    return <p className={styles.text}>{words.overtaken}</p>;
  }
  if (proposed === null) return <p className={styles.text}>{words.cannotPropose}</p>;
  const saved = preview.files.find((one) => one.report.file === proposed)?.report.savedAt ?? null;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        className={styles.box}
        checked={preview.latest.has(member.code)}
        onChange={({ currentTarget }) => desk.takeLatest(member.code, currentTarget.checked)}
      />
      <span>{words.take(proposed, saved === null ? '' : dateAndTime(new Date(saved)))}</span>
    </label>
  );
}

/** How many lines are shown before one asks for more. */
const firstLines = 10;

interface DetailProps {
  readonly detail: Detail;
  readonly open: boolean;
}

function DetailLines({ detail: { kind, lines }, open }: DetailProps): ReactNode {
  const words = useMailWords().receive.details;
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
