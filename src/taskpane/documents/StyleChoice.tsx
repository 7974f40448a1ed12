import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { documentPartWords } from '../../i18n/pane/documents.ts';
import type { StyleName } from '../../papers/house-style.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  label: { padding: 0 },
  choice: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '44px' },
  mark: { width: '24px', height: '24px', flexShrink: 0, margin: 0 },
});

const names = ['state', 'party'] as const satisfies readonly StyleName[];

interface StyleChoiceProps {
  readonly style: StyleName;
  readonly onChoose: (style: StyleName) => void;
}

/** In whose form the documents are set. */
export function StyleChoice({ style, onChoose }: StyleChoiceProps): ReactNode {
  const words = documentPartWords[useLanguage()].style;
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{words.label}</legend>
      {names.map((name) => (
        <label key={name} className={styles.choice}>
          <input
            type="radio"
            name="house-style"
            className={styles.mark}
            checked={name === style}
            onChange={() => onChoose(name)}
          />
          {words[name]}
        </label>
      ))}
    </fieldset>
  );
}
