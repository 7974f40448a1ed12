import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { resultWords } from '../../i18n/pane/results.ts';
import { useShared } from '../components/styles.ts';
import type { RecipientChange } from '../../workbook/record/record.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  award: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  names: { margin: '4px 0 0', paddingLeft: '24px' },
  write: { minHeight: '52px' },
});

interface ChangeQuestionProps {
  readonly changes: readonly RecipientChange[];
  readonly onWrite: () => void;
  readonly onKeep: () => void;
}

/** What the tally would change in the recipients, before anything is written. */
export function ChangeQuestion({ changes, onWrite, onKeep }: ChangeQuestionProps): ReactNode {
  const words = resultWords[useLanguage()].changes;
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.section} aria-labelledby="changes">
      <h2 id="changes" className={shared.heading} data-landing="changes" tabIndex={-1}>
        {words.heading}
      </h2>
      <div>{words.explanation}</div>
      {changes.map(({ award, added, removed }) => (
        <div key={award}>
          <h3 className={styles.award}>{award}</h3>
          <Names title={words.added} names={added} />
          <Names title={words.removed} names={removed} />
        </div>
      ))}
      <Button appearance="primary" size="large" className={styles.write} onClick={onWrite}>
        {words.write}
      </Button>
      <Button size="large" className={shared.target} onClick={onKeep}>
        {words.keep}
      </Button>
    </section>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <div>
      {title} ({names.length}):
      <ul className={styles.names}>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
