import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { FileCard } from './FileCard.tsx';
import type { MailStep } from './mail-step.ts';
import { isWaiting, readyFiles } from './mail-state.ts';
import type { Preview } from './mail-state.ts';
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
