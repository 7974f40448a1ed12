import { Button } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { setUpWords } from '../../i18n/pane/set-up.ts';
import type { Reading } from '../../workbook/read.ts';
import { Presets } from '../components/parts.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';

/** The section of the presets. What is in it is loaded when somebody first opens it. */
export function PresetsSection({ reading }: { readonly reading: Reading }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const words = setUpWords[useLanguage()].presets;
  const shared = useShared();
  return (
    <section className={shared.section} aria-labelledby="presets" data-part="presets">
      <h2 id="presets" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={shared.text}>{words.explanation}</p>
      <Button className={shared.target} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hide : words.show}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Presets reading={reading} />
        </Suspense>
      )}
    </section>
  );
}
