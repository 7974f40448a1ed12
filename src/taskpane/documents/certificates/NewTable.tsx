import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { toNumber } from '../../../tally/fraction.ts';
import { sheetSides, sheetSizes } from '../../../workbook/certificates/certificate-places.ts';
import type { SheetName, SheetSize } from '../../../workbook/certificates/certificate-places.ts';
import { readNumber } from '../../../workbook/columns/cells.ts';
import { Radios } from '../../components/Radios.tsx';
import { targetSize, useShared } from '../../components/styles.ts';
import { useIsBusy } from '../../session/use-session.ts';
import { useLanguage } from '../../words.ts';
import type { CertificateStep } from './certificate-step.ts';
import { JobStatus } from './JobStatus.tsx';
import { useCertificateStyles } from './styles.ts';

const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  side: { display: 'flex', flexDirection: 'column', gap: '4px', flexGrow: 1, minWidth: 0 },
  input: {
    width: '96px',
    minHeight: targetSize,
    boxSizing: 'border-box',
    padding: '0 12px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const choices = ['a4', 'a4-portrait', 'a3', 'own'] as const satisfies readonly (SheetName | 'own')[];
type SheetChosen = (typeof choices)[number];

/** The way to a table of places: which sheet the body prints on, and one button. */
export function NewTable({ step }: { readonly step: CertificateStep }): ReactNode {
  const isBusy = useIsBusy();
  const words = certificatePartWords[useLanguage()];
  const shared = useShared();
  const styles = useCertificateStyles();
  const [choice, setChoice] = useState<SheetChosen>('a4');
  const [sides, setSides] = useState({ width: '', height: '' });
  const [isTold, setTold] = useState(false);
  const size = choice === 'own' ? ownSize(sides) : sheetSizes[choice];
  return (
    <div className={styles.part}>
      <p className={styles.text}>{words.noTable}</p>
      <SheetChoice choice={choice} onChoose={setChoice} />
      {choice === 'own' && (
        <OwnSides sides={sides} told={isTold} onType={(change) => setSides({ ...sides, ...change })} />
      )}
      <Button
        appearance="primary"
        size="large"
        className={shared.target}
        disabledFocusable={isBusy}
        onClick={() => {
          setTold(true);
          if (size !== null) void step.add(size);
        }}
      >
        {words.add}
      </Button>
      <JobStatus step={step} about={{ kind: 'adding' }} />
    </div>
  );
}

interface TypedSides {
  readonly width: string;
  readonly height: string;
}

function ownSize({ width, height }: TypedSides): SheetSize | null {
  const [across, down] = [sideOf(width), sideOf(height)];
  return across === null || down === null ? null : { width: across, height: down };
}

interface ChoiceProps {
  readonly choice: SheetChosen;
  readonly onChoose: (choice: SheetChosen) => void;
}

function SheetChoice({ choice, onChoose }: ChoiceProps): ReactNode {
  const words = certificatePartWords[useLanguage()].sheet;
  return (
    <Radios
      name="certificate-sheet"
      label={words.label}
      values={choices}
      value={choice}
      wordsOf={(name) => (name === 'own' ? words.own : words.names[name])}
      onChoose={onChoose}
    />
  );
}

interface OwnSidesProps {
  readonly sides: TypedSides;
  /** The button was pressed: what is wrong is said. */
  readonly told: boolean;
  readonly onType: (change: Partial<TypedSides>) => void;
}

function OwnSides({ sides, told, onType }: OwnSidesProps): ReactNode {
  const words = certificatePartWords[useLanguage()].sheet;
  const styles = useStyles();
  const id = useId();
  const isWrong = told && ownSize(sides) === null;
  return (
    <div>
      <div className={styles.sides}>
        {(['width', 'height'] as const).map((side) => (
          <div key={side} className={styles.side}>
            <label htmlFor={`${id}${side}`}>{words[side]}</label>
            <input
              id={`${id}${side}`}
              className={styles.input}
              inputMode="decimal"
              autoComplete="off"
              value={sides[side]}
              aria-invalid={told && sideOf(sides[side]) === null}
              aria-describedby={`${id}wrong`}
              onChange={({ target }) => onType({ [side]: target.value })}
            />
          </div>
        ))}
      </div>
      <div id={`${id}wrong`} role="alert" className={styles.wrong}>
        {isWrong ? words.wrong(sheetSides.least, sheetSides.greatest) : ''}
      </div>
    </div>
  );
}

/** Millimetres; null for what is none, or no side of a sheet that Word has. */
export function sideOf(text: string): number | null {
  const exact = readNumber(text);
  const side = exact === null ? null : toNumber(exact);
  return side !== null && side >= sheetSides.least && side <= sheetSides.greatest ? side : null;
}
