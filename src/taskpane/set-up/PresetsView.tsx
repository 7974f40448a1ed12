import { mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { presetWords } from '../../i18n/pane/presets.ts';
import type { Award } from '../../tally/campaign.ts';
import type { Reading } from '../../workbook/read.ts';
import { applyPreset } from '../../workbook/template/preset-cells.ts';
import { presets, presetTexts } from '../../workbook/template/presets.ts';
import type { Preset, PresetForce, PresetId } from '../../workbook/template/presets.ts';
import { useShared } from '../components/styles.ts';
import { useSeen, useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { usePresetStyles } from './preset-styles.ts';
import { PresetPreview, PresetWriting } from './PresetPreview.tsx';
import { presetsOf } from './presets-of-session.ts';

interface ViewProps {
  /** Of the workbook as it was read last. */
  readonly reading: Reading;
}

/** Choosing a rule and awards, seeing what it would write, and writing it. */
export function PresetsView({ reading }: ViewProps): ReactNode {
  const step = presetsOf(useSession());
  const state = useSeen(step.store);
  const language = useLanguage();
  const words = presetWords[language];
  const shared = useShared();
  const styles = usePresetStyles();
  // Whatever makes the pane read the workbook again may have changed these cells.
  useEffect(() => void step.look(), [step, reading]);
  const { awards } = reading.campaign;
  const codes = awards.map(({ code }) => code).filter((code) => state.awards.includes(code));
  const chosen = presets.find(({ id }) => id === state.chosen);
  const changes =
    chosen === undefined || state.book === null || codes.length === 0
      ? null
      : applyPreset(state.book, chosen, codes, language);
  return (
    <>
      <PresetChoice chosen={state.chosen} onChoose={(id) => step.choose(id)} />
      <p className={shared.text}>{words.others}</p>
      {chosen !== undefined && (
        <>
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{words.awards}</legend>
            {awards.map((award) => (
              <AwardBox
                key={award.code}
                award={award}
                isChosen={state.awards.includes(award.code)}
                onToggle={() => step.toggleAward(award.code)}
              />
            ))}
          </fieldset>
          <PresetPreview
            changes={changes}
            agreed={state.agreed}
            onToggle={(cell) => step.toggleReplace(cell)}
          />
        </>
      )}
      <PresetWriting step={step} state={state} changes={changes} />
    </>
  );
}

interface AwardBoxProps {
  readonly award: Award;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function AwardBox({ award, isChosen, onToggle }: AwardBoxProps): ReactNode {
  const styles = usePresetStyles();
  return (
    <label className={styles.choice}>
      <input type="checkbox" className={styles.box} checked={isChosen} onChange={onToggle} />
      <span>
        {award.name} ({award.code})
      </span>
    </label>
  );
}

interface ChoiceProps {
  readonly chosen: PresetId | null;
  readonly onChoose: (preset: PresetId) => void;
}

/** The presets, each with its article and whether that holds; of the chosen one, the article's own words too. */
function PresetChoice({ chosen, onChoose }: ChoiceProps): ReactNode {
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
