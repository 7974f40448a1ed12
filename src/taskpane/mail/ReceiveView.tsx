import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useShared } from '../components/styles.ts';
import { DropZone } from './DropZone.tsx';
import type { MailDesk } from './mail-desk.ts';
import type { LastMerge, MailState, Receiving } from './mail-state.ts';
import { PreviewList } from './PreviewList.tsx';
import { useMailStyles } from './styles.ts';
import { useMailWords } from './words.ts';
import { WorkNotice } from './WorkNotice.tsx';

interface ReceiveProps {
  readonly desk: MailDesk;
  readonly state: MailState;
  readonly onShowErrors: () => void;
}

/** Coming back: choosing files, what they would do, and what was done. */
export function ReceiveView({ desk, state, onShowErrors }: ReceiveProps): ReactNode {
  const words = useMailWords().receive;
  const shared = useShared();
  const styles = useMailStyles();
  const { work, receiving, last, prepared } = state;
  const ownWork = work !== null && work.job !== 'preparing';
  const heading = useOutcomeFocus(receiving);
  return (
    <section className={shared.section} aria-labelledby="mail-receive">
      <h2 id="mail-receive" ref={heading} tabIndex={-1} className={shared.heading}>
        {words.heading}
      </h2>
      {ownWork ? (
        <WorkNotice work={work} onCancel={() => desk.cancel()} />
      ) : (
        <>
          <Outcome receiving={receiving} onShowErrors={onShowErrors} />
          {receiving.kind === 'preview' ? (
            <PreviewList desk={desk} preview={receiving.preview} />
          ) : (
            <>
              {receiving.kind === 'nothing' && <p className={styles.text}>{words.explanation}</p>}
              <DropZone
                primary={prepared === null}
                disabled={work !== null}
                onFiles={(files) => void desk.readFiles(files)}
              />
              {last !== null && <TakeBack desk={desk} last={last} disabled={work !== null} />}
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
  const words = useMailWords();
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
    default: {
      const unreachable: never = receiving;
      return unreachable;
    }
  }
}

interface TakeBackProps {
  readonly desk: MailDesk;
  readonly last: LastMerge;
  readonly disabled: boolean;
}

function TakeBack({ desk, last, disabled }: TakeBackProps): ReactNode {
  const words = useMailWords().receive;
  const styles = useMailStyles();
  return (
    <div className={styles.card} data-last-merge="">
      <p className={styles.text}>{words.last(last.files.join(', '))}</p>
      <Button className={styles.wide} disabledFocusable={disabled} onClick={() => void desk.takeBack()}>
        {words.takeBack}
      </Button>
    </div>
  );
}
