import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { useLanguage } from '../words.ts';
import type { SourceFile } from './returned-files.ts';
import { useMailStyles } from './styles.ts';

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
export function DropZone({ primary, disabled, onFiles }: DropProps): ReactNode {
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
