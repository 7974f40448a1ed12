import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useShared } from '../components/styles.ts';
import type { DocumentsPart } from '../documents/documents-part.tsx';
import type { View } from '../pane-state.ts';
import { printOrder } from './print-order.ts';
import { useStepsWords } from './words.ts';

const useStyles = makeStyles({
  notice: { whiteSpace: 'normal' },
  sheet: {
    width: '100%',
    minHeight: '52px',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '8px 12px',
    overflowWrap: 'anywhere',
  },
  use: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

interface PrintingProps {
  readonly view: View;
  readonly Documents: DocumentsPart;
  readonly onOpenSheet: (sheet: string) => void;
}

/** The room of the printer: the sheets of the result in the order to print them, and what to press. */
export function PrintingRoom({ view, Documents, onOpenSheet }: PrintingProps): ReactNode {
  const words = useStepsWords().printing;
  const shared = useShared();
  const styles = useStyles();
  const isPending =
    view.kind === 'tallied' && view.result.tally.awards.some(({ status }) => status === 'pending');
  return (
    <>
      <section className={shared.section} aria-labelledby="printing">
        <h2 id="printing" className={shared.heading}>
          {words.heading}
        </h2>
        {view.kind === 'tallied' && view.outdated && <Notice>{words.outdated}</Notice>}
        {isPending && <Notice>{words.pending}</Notice>}
        <div>{view.kind === 'tallied' ? words.howTo : words.nothing}</div>
        {view.kind === 'tallied' && (
          <ol className={shared.list}>
            {printOrder(view.result.sheets).map(({ name, use }) => (
              <li key={name}>
                <Button className={styles.sheet} data-sheet={name} onClick={() => onOpenSheet(name)}>
                  <span>
                    {words.goTo(name)}
                    <span className={styles.use}>{words.uses[use]}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ol>
        )}
      </section>
      {view.kind === 'tallied' && <Documents result={view.result} outdated={view.outdated} />}
    </>
  );
}

function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.notice}>{children}</MessageBarBody>
    </MessageBar>
  );
}
