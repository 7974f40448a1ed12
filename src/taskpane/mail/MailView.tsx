import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { secrecyWords } from '../../i18n/pane/secrecy.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { Radios } from '../components/Radios.tsx';
import { useShared } from '../components/styles.ts';
import { useIsBusy, useSeen, useSession, useIsGoingOn } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { CopiesOut } from './CopiesOut.tsx';
import { isOutOfDate } from './going-out.ts';
import type { MailState, Prepared } from './mail-state.ts';
import type { MailStep } from './mail-step.ts';
import { mailOf } from './of-session.ts';
import { ReceiveView } from './ReceiveView.tsx';
import { useMailStyles } from './styles.ts';

interface ViewProps {
  /** As the pane knows the workbook now. */
  readonly campaign: Campaign;
  /** Shows what must be corrected. */
  readonly onShowErrors: () => void;
}

/** The score sheets go out to the members, and come back. */
export function MailView({ campaign, onShowErrors }: ViewProps): ReactNode {
  const step = mailOf(useSession());
  const state = useSeen(step.store);
  const styles = useMailStyles();
  useEffect(() => void step.lookForLastMerge(), [step]);
  return (
    <main className={styles.main} data-step="mail" aria-busy={useIsBusy()}>
      <SendView step={step} state={state} campaign={campaign} onShowErrors={onShowErrors} />
      <ReceiveView step={step} state={state} onShowErrors={onShowErrors} />
    </main>
  );
}

interface SendProps {
  readonly step: MailStep;
  readonly state: MailState;
  readonly campaign: Campaign;
  readonly onShowErrors: () => void;
}

/** Going out: the check, then the way to send, then the files. */
function SendView(props: SendProps): ReactNode {
  const { step, state, campaign } = props;
  const words = mailPartWords[useLanguage()].send;
  const shared = useShared();
  const styles = useMailStyles();
  const { prepared } = state;
  const isBusy = useIsBusy();
  const isPreparing = useIsGoingOn('prepareCopies');
  const ready = prepared?.kind === 'ready' ? prepared : null;
  const old = ready !== null && isOutOfDate(ready.campaign, campaign);
  return (
    <section className={shared.section} aria-labelledby="mail-send">
      <h2 id="mail-send" className={shared.heading}>
        {words.heading}
      </h2>
      {prepared === null && <p className={styles.text}>{words.explanation}</p>}
      {!isPreparing && (
        <>
          {prepared?.kind === 'errors' && <Errors {...props} count={prepared.count} />}
          {prepared?.kind === 'refused' && (
            <p className={mergeClasses(styles.card, styles.attention, styles.text)}>{words.refused}</p>
          )}
          {old && <p className={styles.text}>{words.outOfDate}</p>}
          {ready !== null && !old && <Ready {...props} ready={ready} />}
          <Button
            appearance={ready === null || old ? 'primary' : 'secondary'}
            size="large"
            className={ready === null || old ? styles.primary : styles.wide}
            disabledFocusable={isBusy}
            onClick={() => void step.prepare()}
          >
            {prepared === null ? words.prepare : words.prepareAgain}
          </Button>
        </>
      )}
    </section>
  );
}

function Errors({ count, onShowErrors }: SendProps & { readonly count: number }): ReactNode {
  const words = mailPartWords[useLanguage()].send;
  const styles = useMailStyles();
  return (
    <div className={mergeClasses(styles.card, styles.attention)} role="alert">
      <p className={styles.text}>{words.errors(count)}</p>
      <Button className={styles.wide} onClick={onShowErrors}>
        {words.showErrors}
      </Button>
    </div>
  );
}

const ways = ['copies', 'same'] as const;

interface ReadyProps extends SendProps {
  readonly ready: Extract<Prepared, { readonly kind: 'ready' }>;
}

function Ready({ step, state, campaign, ready }: ReadyProps): ReactNode {
  const words = mailPartWords[useLanguage()].send;
  const styles = useMailStyles();
  const [way, setWay] = useState<(typeof ways)[number]>('copies');
  if (ready.copies.length === 0) return <p className={styles.text}>{words.nobody}</p>;
  return (
    <>
      <Radios
        name="mail-way"
        label={words.way}
        values={ways}
        value={way}
        wordsOf={(each) => (
          <>
            <span className={styles.legend}>{words.ways[each].title}</span>
            <br />
            {words.ways[each].what}
          </>
        )}
        onChoose={setWay}
      />
      {way === 'copies' ? (
        <CopiesOut step={step} handed={state.handed} abilities={step.abilities} ready={ready} />
      ) : (
        <SameFile ready={ready} hasPapers={campaign.papers.length > 0} />
      )}
    </>
  );
}

interface SameProps extends Pick<ReadyProps, 'ready'> {
  /** The file has the papers of the ballot in it, one by one. */
  readonly hasPapers: boolean;
}

/** What to do where everybody gets the same file. */
function SameFile({ ready, hasPapers }: SameProps): ReactNode {
  const words = mailPartWords[useLanguage()].send;
  const { beforeSending } = secrecyWords[useLanguage()];
  const styles = useMailStyles();
  const addresses = ready.copies.flatMap((copy) => copy.addresses);
  return (
    <div className={mergeClasses(styles.card, hasPapers && styles.attention)}>
      {hasPapers && (
        <p className={styles.text} data-before-sending>
          <strong>{beforeSending}</strong>
        </p>
      )}
      <ol className={styles.lines}>
        {words.same.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {addresses.length > 0 && (
        <p className={styles.text}>
          {words.addresses}: {addresses.join('; ')}
        </p>
      )}
    </div>
  );
}
