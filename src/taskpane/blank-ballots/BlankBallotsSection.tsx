import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { BlankBallots, Loading } from '../components/parts.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { BlankBallotsProps } from './BlankBallotsView.tsx';

/** The section of the blank ballots. Tellers who only count do not load it. */
export function BlankBallotsSection(props: BlankBallotsProps): ReactNode {
  const words = stepsWords[useLanguage()].voting.blanks;
  const shared = useShared();
  const [open, setOpen] = useState(false);
  return (
    <section className={shared.section} aria-labelledby="blank-ballots">
      <h2 id="blank-ballots" className={shared.heading}>
        {words.heading}
      </h2>
      <div>{words.explanation}</div>
      <Button className={shared.target} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.open}
      </Button>
      {open && (
        <Loading>
          <BlankBallots {...props} />
        </Loading>
      )}
    </section>
  );
}
