import { Button, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import { mostSpares } from '../../papers/ballot-lists.ts';
import { longestDrawCode } from '../../workbook/ballots/draw.ts';
import { Radios } from '../components/Radios.tsx';
import { useLanguage } from '../words.ts';
import { divisions, kindChoices, orders, seedOf, sparesOf } from './choice.ts';
import type { BallotChoice } from './choice.ts';
import type { PrintStep } from './print-step.ts';
import { usePrintStyles } from './styles.ts';

interface ChoicesProps {
  readonly step: PrintStep;
  readonly choice: BallotChoice;
  /** Whether there are candidates of both kinds. */
  readonly bothKinds: boolean;
  readonly quotaBinds: boolean;
  /** Whether there is a quota that could bind. */
  readonly limited: boolean;
  readonly onQuotaBinds: (binds: boolean) => void;
}

/** How the ballots are to be. */
export function Choices(props: ChoicesProps): ReactNode {
  const { step, choice, bothKinds } = props;
  const words = blankBallotWords[useLanguage()];
  return (
    <>
      <Radios
        name="blank-ballots-division"
        label={words.division.label}
        values={divisions}
        value={choice.division}
        wordsOf={(division) => <Titled {...words.division[division]} />}
        onChoose={(division) => step.choose({ division })}
      />
      {bothKinds && (
        <Radios
          name="blank-ballots-kinds"
          label={words.kinds.label}
          values={kindChoices}
          value={choice.kinds}
          wordsOf={(kinds) => words.kinds[kinds]}
          onChoose={(kinds) => step.choose({ kinds })}
        />
      )}
      <Radios
        name="blank-ballots-order"
        label={words.order.label}
        values={orders}
        value={choice.order}
        wordsOf={(order) => <Titled {...words.order[order]} />}
        onChoose={(order) => step.choose({ order })}
      />
      {choice.order === 'draw' && <SeedField step={step} choice={choice} />}
      <SparesField step={step} choice={choice} />
      <QuotaSwitch {...props} />
    </>
  );
}

function Titled({ title, what }: { readonly title: string; readonly what: string }): ReactNode {
  const styles = usePrintStyles();
  return (
    <>
      {title}
      <span className={styles.what}>{what}</span>
    </>
  );
}

type FieldProps = Pick<ChoicesProps, 'step' | 'choice'>;

function SeedField({ step, choice }: FieldProps): ReactNode {
  const words = blankBallotWords[useLanguage()].seed;
  const styles = usePrintStyles();
  const id = useId();
  const wrong = seedOf(choice) === null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        value={choice.seed}
        aria-invalid={wrong}
        aria-describedby={`${id}wrong`}
        data-field="seed"
        onChange={(event) => step.choose({ seed: event.currentTarget.value })}
      />
      <div id={`${id}wrong`} role="status" className={styles.danger}>
        {wrong && words.wrong(longestDrawCode)}
      </div>
      <Button className={styles.wide} onClick={() => step.drawAgain()}>
        {words.again}
      </Button>
    </div>
  );
}

function SparesField({ step, choice }: FieldProps): ReactNode {
  const words = blankBallotWords[useLanguage()].spares;
  const styles = usePrintStyles();
  const id = useId();
  const wrong = sparesOf(choice) === null;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.legend}>
        {words.label}
      </label>
      <input
        id={id}
        className={mergeClasses(styles.input, styles.short)}
        inputMode="numeric"
        autoComplete="off"
        value={choice.spares}
        aria-invalid={wrong}
        aria-describedby={`${id}what ${id}wrong`}
        data-field="spares"
        onChange={(event) => step.choose({ spares: event.currentTarget.value })}
      />
      <div id={`${id}what`} className={styles.what}>
        {words.what}
      </div>
      <div id={`${id}wrong`} role="status" className={styles.danger}>
        {wrong && words.wrong(mostSpares)}
      </div>
    </div>
  );
}

function QuotaSwitch({ quotaBinds, limited, onQuotaBinds }: ChoicesProps): ReactNode {
  const words = blankBallotWords[useLanguage()].quota;
  const styles = usePrintStyles();
  return (
    <div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.mark}
          checked={quotaBinds}
          data-field="quota"
          onChange={(event) => onQuotaBinds(event.currentTarget.checked)}
        />
        <span>
          <Titled {...words} />
        </span>
      </label>
      <div role="status">{quotaBinds && !limited && words.noLimit}</div>
    </div>
  );
}
