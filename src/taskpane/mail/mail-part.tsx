/** What of sending and receiving is there from the start: the way to the rest. */
import { makeStyles } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { Campaign } from '../../tally/campaign.ts';
import { edge } from '../components/styles.ts';
import { useStepsWords } from '../steps/words.ts';
import type { Writings } from '../writings.ts';
import type { MailTools } from './tools.ts';

export interface MailProps {
  /** As the pane knows the workbook now. */
  readonly campaign: Campaign;
  /** Shows what must be corrected. */
  readonly onShowErrors: () => void;
}

export interface MailNeeds extends Pick<MailTools, 'settled' | 'reread' | 'language'> {
  readonly writings: Writings;
}

const useStyles = makeStyles({ loading: { padding: `16px ${edge}` } });

/** The part for sending and receiving. Members who only score do not load it. */
export function mailPart(needs: MailNeeds): (props: MailProps) => ReactNode {
  const Mail = lazy(async () => {
    const loaded = await import(/* webpackChunkName: "mail" */ './open-mail.tsx');
    return { default: loaded.openMail(needs) };
  });
  return function MailPart(props) {
    return (
      <Suspense fallback={<Loading />}>
        <Mail {...props} />
      </Suspense>
    );
  };
}

function Loading(): ReactNode {
  const words = useStepsWords().parts;
  const styles = useStyles();
  return (
    <main className={styles.loading}>
      <div role="status">{words.loading}</div>
    </main>
  );
}
