import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useShared } from '../components/styles.ts';
import type { MailWork } from './mail-state.ts';
import { useMailStyles } from './styles.ts';
import { useMailWords } from './words.ts';

interface WorkProps {
  readonly work: MailWork;
  readonly onCancel: () => void;
}

/** What one is waiting for. What is being written cannot be stopped half way. */
export function WorkNotice({ work, onCancel }: WorkProps): ReactNode {
  const words = useMailWords();
  const shared = useShared();
  const styles = useMailStyles();
  const { job, done, total, cancelling } = work;
  const { receive } = words;
  const known = total > 0;
  const sentence = {
    preparing: words.send.preparing,
    reading: known ? receive.reading(done, total) : receive.readingWorkbook,
    receiving: receive.receiving,
    takingBack: receive.takingBack,
  }[job];
  return (
    <div className={shared.section}>
      <div role="status">{sentence}</div>
      <ProgressBar
        className={styles.progress}
        {...(known ? { value: done / total } : {})}
        aria-label={sentence}
      />
      {job === 'reading' && (
        <Button size="large" className={shared.target} disabledFocusable={cancelling} onClick={onCancel}>
          {cancelling ? receive.cancelling : receive.cancel}
        </Button>
      )}
    </div>
  );
}
