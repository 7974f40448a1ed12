import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Campaign } from '../../tally/campaign.ts';
import { useIsBusy, useSeen, useSession } from '../session/use-session.ts';
import { mailOf } from './of-session.ts';
import { ReceiveView } from './ReceiveView.tsx';
import { SendView } from './SendView.tsx';
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
