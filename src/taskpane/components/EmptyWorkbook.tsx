import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import { useShared } from './styles.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  steps: { margin: 0, paddingLeft: '1.6em', display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** A workbook without any of the tables: what to do. */
export function EmptyWorkbook(): ReactNode {
  const words = useWords().empty;
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.section} aria-labelledby="empty">
      <h2 id="empty" className={shared.heading} data-landing="issues" tabIndex={-1}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
