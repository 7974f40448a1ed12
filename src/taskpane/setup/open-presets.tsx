/** The presets, all of which is loaded together. */
import type { ReactNode } from 'react';
import { fillPreset, readPresetBook, unfillPreset } from '../../excel/inputs/fill-preset.ts';
import { PresetDesk } from './preset-desk.ts';
import type { PresetNeeds, PresetsProps } from './presets-part.tsx';
import { PresetsView } from './PresetsView.tsx';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openPresets({ reread, writings }: PresetNeeds): (props: PresetsProps) => ReactNode {
  const desk = new PresetDesk({
    read: readPresetBook,
    fill: writings.during(fillPreset),
    unfill: writings.during(unfillPreset),
    reread,
  });
  return function Presets(props) {
    return <PresetsView desk={desk} {...props} />;
  };
}
