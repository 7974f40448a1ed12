import { useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { TroubleNotice } from '../components/TroubleNotice.tsx';
import type { MailDesk } from './mail-desk.ts';
import type { MailProps } from './mail-part.tsx';
import { ReceiveView } from './ReceiveView.tsx';
import { SendView } from './SendView.tsx';
import { useMailStyles } from './styles.ts';

interface ViewProps extends MailProps {
  readonly desk: MailDesk;
}

/** The score sheets go out to the members, and come back. */
export function MailView({ desk, campaign, onShowErrors }: ViewProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const styles = useMailStyles();
  useEffect(() => void desk.lookForLastMerge(), [desk]);
  return (
    <main className={styles.main} data-room="mail" aria-busy={state.work !== null}>
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
      )}
      <SendView desk={desk} state={state} campaign={campaign} onShowErrors={onShowErrors} />
      <ReceiveView desk={desk} state={state} onShowErrors={onShowErrors} />
    </main>
  );
}
