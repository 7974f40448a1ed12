/** The presets of the session, loaded when somebody first opens them. */
import { fillPreset, readPresetBook, unfillPreset } from '../../excel/inputs/fill-preset.ts';
import { onePer } from '../session/one-per.ts';
import { PresetStep } from './preset-step.ts';

export const presetsOf = onePer(
  (session) => new PresetStep(session, { read: readPresetBook, fill: fillPreset, unfill: unfillPreset }),
);
