import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import type { ResultSheet } from '../../workbook/record/last-result.ts';
import { SinceWritten } from '../components/ResultAtAGlance.tsx';
import { looks, useShared } from '../components/styles.ts';
import { Documents } from '../components/parts.tsx';
import { lastResultWords } from '../../i18n/pane/last-result.ts';
import type { PastResult, View } from '../session/state.ts';
import { useLanguage } from '../words.ts';
import { Notice } from '../components/Notice.tsx';

const useStyles = makeStyles({
  sheet: {
    ...looks.entry,
    minHeight: '52px',
  },
  use: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

interface PrintingProps {
  readonly view: View;
  readonly onOpenSheet: (sheet: string) => void;
}

/** The printing: the sheets of the result in the order to print them, and what to press. */
export function PrintingView({ view, onOpenSheet }: PrintingProps): ReactNode {
  const words = stepsWords[useLanguage()].printing;
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
        {view.kind === 'tallied' && <SinceWritten written={view.written} />}
        {view.kind === 'tallied' && view.outdated && <Notice>{words.outdated}</Notice>}
        {view.kind === 'found' && view.last !== null && <Past last={view.last} />}
        {isPending && <Notice>{words.pending}</Notice>}
        {view.kind === 'tallied' && <div>{words.howTo}</div>}
        {view.kind === 'found' && view.last === null && <div>{words.nothing}</div>}
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
      {view.kind === 'tallied' && (
        <Suspense fallback={null}>
          <Documents result={view.result} outdated={view.outdated} />
        </Suspense>
      )}
    </>
  );
}

/** Why the result in the workbook is not shown. */
function Past({ last }: { readonly last: PastResult }): ReactNode {
  const words = lastResultWords[useLanguage()];
  switch (last.kind) {
    case 'outdated':
      return <Notice>{words.outdated(last.time)}</Notice>;
    case 'otherVersion':
      return <Notice>{words.otherVersion(last.time, last.version)}</Notice>;
    case 'unrecorded':
      return <Notice>{words.unrecorded}</Notice>;
  }
}

type PrintUse = 'award' | 'ranking' | 'summary' | 'ballots' | 'record';

interface PrintedSheet {
  readonly name: string;
  readonly use: PrintUse;
}

/** What is signed comes first, what goes with it after, what is only filed last. */
const order: readonly PrintUse[] = ['award', 'ranking', 'summary', 'ballots', 'record'];

/** The sheets to print; those of one use in the order of their tabs. The list of issues is for the screen. */
export function printOrder(sheets: readonly ResultSheet[]): readonly PrintedSheet[] {
  return order.flatMap((use) =>
    sheets
      .filter(({ mark }) => mark === use || mark.startsWith(`${use}-`))
      .map(({ name }): PrintedSheet => ({ name, use })),
  );
}
