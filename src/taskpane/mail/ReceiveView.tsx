import { Button, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, DragEvent } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { useShared } from '../components/styles.ts';
import { useIsBusy, useSessionState } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import type { MailStep } from './mail-step.ts';
import type { LastMerge, MailState, Receiving } from './mail-state.ts';
import { PreviewList } from './FileCard.tsx';
import type { SourceFile } from './returned-files.ts';
import { useMailStyles } from './styles.ts';

interface ReceiveProps {
  readonly step: MailStep;
  readonly state: MailState;
  readonly onShowErrors: () => void;
}

/** Coming back: choosing files, what they would do, and what was done. */
export function ReceiveView({ step, state, onShowErrors }: ReceiveProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const shared = useShared();
  const styles = useMailStyles();
  const { receiving, last, prepared } = state;
  const isBusy = useIsBusy();
  const job = useSessionState().work?.job;
  const isGoingOn = job === 'readCopies' || job === 'receiveCopies' || job === 'takeBackCopies';
  const heading = useOutcomeFocus(receiving);
  return (
    <section className={shared.section} aria-labelledby="mail-receive">
      <h2 id="mail-receive" ref={heading} tabIndex={-1} className={shared.heading}>
        {words.heading}
      </h2>
      {!isGoingOn && (
        <>
          <Outcome receiving={receiving} onShowErrors={onShowErrors} />
          {receiving.kind === 'preview' ? (
            <PreviewList step={step} preview={receiving.preview} />
          ) : (
            <>
              {receiving.kind === 'nothing' && <p className={styles.text}>{words.explanation}</p>}
              <DropZone
                primary={prepared === null}
                disabled={isBusy}
                onFiles={(files) => void step.readFiles(files)}
              />
              {last !== null && <TakeBack step={step} last={last} disabled={isBusy} />}
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Whoever works by keys or by ear comes to what has become of the files. */
function useOutcomeFocus({ kind }: Receiving): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(kind);
  useEffect(() => {
    if (seen.current === kind) return;
    seen.current = kind;
    if (kind !== 'nothing' && document.hasFocus()) heading.current?.focus();
  }, [kind]);
  return heading;
}

interface OutcomeProps {
  readonly receiving: Receiving;
  readonly onShowErrors: () => void;
}

function Outcome({ receiving, onShowErrors }: OutcomeProps): ReactNode {
  const words = mailPartWords[useLanguage()];
  const styles = useMailStyles();
  switch (receiving.kind) {
    case 'nothing':
    case 'preview':
      return null;
    case 'errors':
      return (
        <div className={mergeClasses(styles.card, styles.attention)} role="alert">
          <p className={styles.text}>{words.receive.errors(receiving.count)}</p>
          <Button className={styles.wide} onClick={onShowErrors}>
            {words.send.showErrors}
          </Button>
        </div>
      );
    case 'received':
      return (
        <div className={styles.card} role="status" data-received="">
          <p className={styles.name}>{words.receive.received(receiving.files)}</p>
          {receiving.waiting.length > 0 && (
            <p className={styles.text}>{words.receive.waiting(receiving.waiting.join(', '))}</p>
          )}
          <p className={styles.text}>
            {receiving.missing.length === 0
              ? words.receive.nobodyMissing
              : words.receive.stillMissing(
                  receiving.missing.length,
                  receiving.missing.map(({ name, code }) => name || code).join(', '),
                )}
          </p>
        </div>
      );
    case 'takenBack':
      return (
        <div className={styles.card} role="status" data-taken-back="">
          <p className={styles.text}>{words.receive.takenBack(receiving.restored)}</p>
          {receiving.left > 0 && <p className={styles.text}>{words.receive.left(receiving.left)}</p>}
        </div>
      );
  }
}

interface TakeBackProps {
  readonly step: MailStep;
  readonly last: LastMerge;
  readonly disabled: boolean;
}

function TakeBack({ step, last, disabled }: TakeBackProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const styles = useMailStyles();
  return (
    <div className={styles.card} data-last-merge="">
      <p className={styles.text}>{words.last(last.files.join(', '))}</p>
      <Button className={styles.wide} disabledFocusable={disabled} onClick={() => void step.takeBack()}>
        {words.takeBack}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '16px 12px',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
});

interface DropProps {
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly SourceFile[]) => void;
}

/** Files are dropped here, or chosen by the button. */
function DropZone({ primary, disabled, onFiles }: DropProps): ReactNode {
  const words = mailPartWords[useLanguage()].receive;
  const styles = useStyles();
  const mail = useMailStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    // Without this the browser would open the file in place of the pane.
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={hover}
      onDragLeave={hover}
      onDrop={(event) => {
        hover(event);
        if (!disabled) onFiles(pickedFiles(event.dataTransfer.files));
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          onFiles(pickedFiles(currentTarget.files));
          // The same files can be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        size="large"
        className={mail.primary}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </Button>
      <span>{words.drop}</span>
    </div>
  );
}

/** The picked or dropped files. Only their names are taken now. */
function pickedFiles(files: FileList | null): readonly SourceFile[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    read: async (most) => new Uint8Array(await file.slice(0, most).arrayBuffer()),
  }));
}
