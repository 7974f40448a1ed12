import type { ReactNode } from 'react';
import { EmptyWorkbook } from '../components/EmptyWorkbook.tsx';
import { FoundInWorkbook } from '../components/FoundInWorkbook.tsx';
import { useShared } from '../components/styles.ts';
import type { Found } from '../pane-state.ts';
import { useStepsWords } from './words.ts';

/** The room of the set-up: what there is, or how to begin. `found` null: the workbook has none of the tables. */
export function SetupRoom({ found }: { readonly found: Found | null }): ReactNode {
  const words = useStepsWords().setup;
  const shared = useShared();
  if (found === null) return <EmptyWorkbook />;
  return (
    <>
      <section className={shared.section} aria-labelledby="setup">
        <h2 id="setup" className={shared.heading}>
          {words.heading}
        </h2>
        <div>{words.explanation}</div>
      </section>
      <FoundInWorkbook campaign={found.reading.campaign} />
    </>
  );
}
