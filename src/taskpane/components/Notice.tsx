import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  Button,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Trouble } from '../../excel/write/outcome.ts';
import { troubleWords } from '../../i18n/pane/troubles.ts';
import { useLanguage, useWords } from '../words.ts';
import { narrow, useShared } from './styles.ts';

const useStyles = makeStyles({
  bar: { [narrow]: { display: 'block' } },
  notice: { whiteSpace: 'normal' },
});

/** A warning that stands among what it is about; long names in it wrap. */
export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.notice}>{children}</MessageBarBody>
    </MessageBar>
  );
}

const useTroubleNoticeStyles = makeStyles({
  bar: { padding: '12px', [narrow]: { display: 'block' } },
  body: { whiteSpace: 'normal', paddingBottom: '8px' },
  close: { minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TroubleProps {
  readonly trouble: Trouble;
  /** What to do about it here, where the general advice does not fit. */
  readonly advice?: string | undefined;
  readonly onClose: () => void;
}

/** What stands in the way, and what the person can do about it. */
export function TroubleNotice({ trouble, advice, onClose }: TroubleProps): ReactNode {
  const words = useWords();
  const shared = useShared();
  const styles = useTroubleNoticeStyles();
  const { title, advice: general } = troubleWords[useLanguage()][trouble.code];
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} politeness="assertive">
      <MessageBarBody className={styles.body}>
        <h2 className={mergeClasses(shared.heading, styles.title)} data-landing="trouble" tabIndex={-1}>
          {trouble.sheet === undefined ? title : `${title}: ${trouble.sheet}`}
        </h2>
        <p>{advice ?? general}</p>
        {trouble.code === 'Unexpected' && (
          <p className={styles.detail}>
            {words.detail}: {trouble.detail}
          </p>
        )}
        <Button className={mergeClasses(shared.target, styles.close)} onClick={onClose}>
          {words.actions.close}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
