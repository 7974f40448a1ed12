import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrow } from './styles.ts';

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
