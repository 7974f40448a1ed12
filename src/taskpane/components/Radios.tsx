import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { looks } from './styles.ts';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  label: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  option: looks.option,
  mark: looks.mark,
});

interface RadiosProps<Value extends string> {
  /** Tells the group from all others of the pane. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly wordsOf: (value: Value) => ReactNode;
  readonly onChoose: (value: Value) => void;
}

/** One of several values, each with its words beside its mark. */
export function Radios<Value extends string>(props: RadiosProps<Value>): ReactNode {
  const { name, label, values, value, wordsOf, onChoose } = props;
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {values.map((each) => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={each}
            className={styles.mark}
            checked={each === value}
            onChange={() => onChoose(each)}
          />
          <span>{wordsOf(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
