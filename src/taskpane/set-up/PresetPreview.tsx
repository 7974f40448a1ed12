import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDecimal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { presetWords } from '../../i18n/pane/presets.ts';
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import type { PresetCell, PresetChanges } from '../../workbook/template/preset-cells.ts';
import { useShared } from '../components/styles.ts';
import { useIsBusy, useIsGoingOn } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { placeOf } from './preset-step.ts';
import type { PresetStep, PresetResult, PresetState } from './preset-step.ts';
import { usePresetStyles } from './preset-styles.ts';

interface PreviewProps {
  /** Null: nothing is chosen that could be written. */
  readonly changes: PresetChanges | null;
  readonly agreed: readonly string[];
  readonly onToggle: (cell: PresetCell) => void;
}

/** What would be written: blank cells, cells that say something else and are replaced only where that is ticked, and what has no cell. */
export function PresetPreview({ changes, agreed, onToggle }: PreviewProps): ReactNode {
  const words = presetWords[useLanguage()].preview;
  const shared = useShared();
  const styles = usePresetStyles();
  return (
    <div className={styles.preview} role="group" aria-labelledby="preset-preview">
      <h3 id="preset-preview" className={styles.heading}>
        {words.heading}
      </h3>
      {changes === null ? (
        <p className={shared.text}>{words.noAwards}</p>
      ) : (
        <Changes changes={changes} agreed={agreed} onToggle={onToggle} />
      )}
    </div>
  );
}

function Changes({
  changes: { fills, replaces, missing },
  agreed,
  onToggle,
}: PreviewProps & { readonly changes: PresetChanges }): ReactNode {
  const words = presetWords[useLanguage()].preview;
  const shared = useShared();
  const styles = usePresetStyles();
  return (
    <>
      {fills.length + replaces.length + missing.length === 0 && (
        <p className={shared.text}>{words.nothing}</p>
      )}
      {fills.length > 0 && (
        <ul className={shared.list} data-list="fills">
          {fills.map((cell) => (
            <li key={placeOf(cell)} className={styles.line}>
              <Change cell={cell} />
            </li>
          ))}
        </ul>
      )}
      {replaces.length > 0 && (
        <fieldset className={styles.group} data-list="replaces">
          <legend className={styles.plainLegend}>{words.replaces}</legend>
          {replaces.map((cell) => (
            <label key={placeOf(cell)} className={styles.choice}>
              <input
                type="checkbox"
                className={styles.box}
                checked={agreed.includes(placeOf(cell))}
                onChange={() => onToggle(cell)}
              />
              <span className={styles.body}>
                <Change cell={cell} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {missing.map(({ award, column, after }) => (
        <p key={`${award ?? ''} ${column}`} className={shared.text}>
          {named(award, words.missing(words.columns[column], after))}
        </p>
      ))}
    </>
  );
}

function Change({ cell }: { readonly cell: PresetCell }): ReactNode {
  const language = useLanguage();
  const words = presetWords[language].preview;
  const shared = useShared();
  const styles = usePresetStyles();
  return (
    <>
      <span className={styles.name}>
        {named(cell.award, `${words.columns[cell.column]}: `)}
        {words.change(said(cell, language), cell.after)}
      </span>
      <span className={shared.quiet}>{words.place(cell.sheet, cell.cell)}</span>
    </>
  );
}

/** With the award that it is said of; the quorum is said of none. */
function named(award: string | null, sentence: string): string {
  return award === null ? sentence : `${award} · ${sentence}`;
}

function said({ before }: PresetCell, language: Language): string {
  if (isBlank(before)) return presetWords[language].preview.blank;
  return typeof before === 'number' ? localDecimal(String(before), language) : cellText(before);
}

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
