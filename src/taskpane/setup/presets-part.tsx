/** What of the presets is there from the start: the heading, and the way to the rest. */
import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { setUpWords } from '../../i18n/pane/set-up.ts';
import type { Reading } from '../../workbook/read.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Writings } from '../writings.ts';

export interface PresetsProps {
  /** Of the workbook as it was read last. */
  readonly reading: Reading;
}

export interface PresetNeeds {
  readonly reread: () => Promise<void>;
  readonly writings: Writings;
}

export type PresetsPart = (props: PresetsProps) => ReactNode;

/** The section of the presets. What is in it is loaded when somebody first opens it. */
export function presetsPart(needs: PresetNeeds): PresetsPart {
  const Presets = lazy(async () => {
    const loaded = await import(/* webpackChunkName: "presets" */ './open-presets.tsx');
    return { default: loaded.openPresets(needs) };
  });
  return function PresetsPart(props) {
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
            <Presets {...props} />
          </Suspense>
        )}
      </section>
    );
  };
}
