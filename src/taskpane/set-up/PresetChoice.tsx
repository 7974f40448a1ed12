import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { presetWords } from '../../i18n/pane/presets.ts';
import {
  presets,
  presetTexts,
  type Preset,
  type PresetForce,
  type PresetId,
} from '../../workbook/template/presets.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { usePresetStyles } from './preset-styles.ts';

interface ChoiceProps {
  readonly chosen: PresetId | null;
  readonly onChoose: (preset: PresetId) => void;
}

/** The presets, each with its article and whether that holds; of the chosen one, the article's own words too. */
export function PresetChoice({ chosen, onChoose }: ChoiceProps): ReactNode {
  const words = presetWords[useLanguage()];
  const styles = usePresetStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.choose}</legend>
      {presets.map((preset) => (
        <label key={preset.id} className={styles.choice} data-preset={preset.id}>
          <input
            type="radio"
            name="preset"
            className={styles.box}
            checked={preset.id === chosen}
            onChange={() => onChoose(preset.id)}
          />
          <span className={styles.body}>
            <About preset={preset} isChosen={preset.id === chosen} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface AboutProps {
  readonly preset: Preset;
  readonly isChosen: boolean;
}

function About({ preset, isChosen }: AboutProps): ReactNode {
  const language = useLanguage();
  const words = presetWords[language];
  const shared = useShared();
  const styles = usePresetStyles();
  const { id, source, force } = preset;
  const { minVotes, base, quorum } = presetTexts(preset, language);
  return (
    <>
      <span className={styles.name}>{words.names[id]}</span>
      <span>{words.rule(minVotes, base, quorum)}</span>
      <span className={shared.quiet}>
        {words.source(source.article, source.document)} ·{' '}
        <span className={mergeClasses(force.kind !== 'inForce' && styles.warning)}>
          {words.standing[force.kind]}
        </span>
      </span>
      {isChosen && (
        <>
          <span className={mergeClasses(force.kind !== 'inForce' && styles.warning)}>
            {forceWords(force, words.force)}
          </span>
          {words.notes[id] !== '' && <span>{words.notes[id]}</span>}
          <span>
            {words.wording}: <q lang="vi">{source.wording}</q>
          </span>
          <span className={shared.quiet}>{words.readAt(new URL(source.page).host, source.readOn)}</span>
        </>
      )}
    </>
  );
}

function forceWords(force: PresetForce, words: (typeof presetWords)['vi']['force']): string {
  switch (force.kind) {
    case 'inForce':
      return words.inForce(force.asOf, force.until);
    case 'replaced':
      return words.replaced(force.since, force.by);
    case 'unverified':
      return words.unverified(force.since);
  }
}
