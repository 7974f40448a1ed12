import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ notice: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

/** A warning that stands among what it is about; long names in it wrap. */
export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.notice}>{children}</MessageBarBody>
    </MessageBar>
  );
}
