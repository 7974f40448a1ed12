import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { presetWords } from '../../i18n/pane/presets.ts';
import type { PresetChanges } from '../../workbook/template/preset-cells.ts';
import { useShared } from '../components/styles.ts';
import { useIsBusy, useIsGoingOn } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { placeOf } from './preset-step.ts';
import type { PresetStep, PresetResult, PresetState } from './preset-step.ts';
import { usePresetStyles } from './preset-styles.ts';

interface WritingProps {
  readonly step: PresetStep;
  readonly state: PresetState;
  readonly changes: PresetChanges | null;
}

/** The button that writes, what came of it, and the way back. */
export function PresetWriting({ step, state, changes }: WritingProps): ReactNode {
  const words = presetWords[useLanguage()];
  const shared = useShared();
  const styles = usePresetStyles();
  const { result, agreed } = state;
  const working = useIsGoingOn('presets');
  const isBusy = useIsBusy();
  const cells =
    changes === null
      ? []
      : [...changes.fills, ...changes.replaces.filter((cell) => agreed.includes(placeOf(cell)))];
  return (
    <>
      {state.chosen !== null && (
        <Button
          appearance="primary"
          size="large"
          className={styles.write}
          disabledFocusable={isBusy || cells.length === 0}
          onClick={() => void step.write(cells)}
        >
          {working ? words.writing : words.write(cells.length)}
        </Button>
      )}
      <div role="status">
        {result !== null &&
          !working &&
          sentences(result, words.done).map((line) => (
            <p key={line} className={shared.text}>
              {line}
            </p>
          ))}
      </div>
      {state.written.length > 0 && (
        <Button className={shared.target} disabledFocusable={isBusy} onClick={() => void step.undo()}>
          {words.undo}
        </Button>
      )}
    </>
  );
}

function sentences(result: PresetResult, words: (typeof presetWords)['vi']['done']): readonly string[] {
  switch (result.kind) {
    case 'filled':
      return [
        words.filled(result.fills.length),
        ...(result.formulas.length === 0
          ? []
          : [words.formulas(result.formulas.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', '))]),
      ];
    case 'changed':
      return [words.changed];
    case 'locked':
      return [words.locked(result.sheet, result.cell)];
    case 'undone':
      return [words.undone(result.cells), ...(result.left === 0 ? [] : [words.notUndone(result.left)])];
  }
}
