import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mailPartWords } from '../../i18n/pane/mail.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { MailStep } from './mail-step.ts';
import type { Abilities, Handed, Prepared, ReadyCopy } from './mail-state.ts';
import { useMailStyles } from './styles.ts';

interface CopiesProps {
  readonly step: MailStep;
  readonly handed: Handed | null;
  readonly abilities: Abilities;
  readonly ready: Extract<Prepared, { readonly kind: 'ready' }>;
}

/** A copy for each member: all at one press, or one by one. */
export function CopiesOut({ step, handed, abilities, ready }: CopiesProps): ReactNode {
  const words = mailPartWords[useLanguage()].send;
  const shared = useShared();
  const styles = useMailStyles();
  const { copies, name } = ready;
  const unaddressed = copies.filter(({ addresses }) => addresses.length === 0).length;
  return (
    <>
      <p className={styles.text}>
        <strong>{words.saveFirst}</strong>
      </p>
      {unaddressed > 0 && <p className={styles.text}>{words.withoutAddress(unaddressed)}</p>}
      {abilities.saves ? (
        <>
          <Button
            appearance="primary"
            size="large"
            className={styles.primary}
            onClick={() => step.saveAll('drafts', words.zipOfDrafts(name))}
          >
            {words.drafts}
          </Button>
          <p className={styles.text}>{words.draftsWhat}</p>
          <Button
            size="large"
            className={styles.wide}
            onClick={() => step.saveAll('copies', words.zipOfCopies(name))}
          >
            {words.copies}
          </Button>
        </>
      ) : (
        <p className={styles.text}>{words.cannotSave}</p>
      )}
      <div role="status" className={styles.text}>
        {handed === null ? '' : words.handed[handed]}
      </div>
      <h3 className={styles.name}>{words.members(copies.length)}</h3>
      <ul className={shared.list}>
        {copies.map((copy) => (
          <li key={copy.copy.member.code} className={styles.card} data-copy={copy.copy.member.code}>
            <MemberCopy step={step} abilities={abilities} ready={copy} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface MemberProps {
  readonly step: MailStep;
  readonly abilities: Abilities;
  readonly ready: ReadyCopy;
}

function MemberCopy({ step, abilities, ready }: MemberProps): ReactNode {
  const words = mailPartWords[useLanguage()].send;
  const shared = useShared();
  const styles = useMailStyles();
  const { copy, addresses } = ready;
  const { member, toScore } = copy;
  const name = member.name || member.code;
  return (
    <>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.text}>{addresses.join('; ') || words.noAddress}</p>
        <p className={styles.text}>{words.toScore(toScore.collective, toScore.individual)}</p>
      </div>
      <div className={shared.buttonRow}>
        {abilities.saves && (
          <Button
            className={shared.rowButton}
            aria-label={words.forWhom(words.draft, name)}
            onClick={() => step.saveDraft(ready)}
          >
            {words.draft}
          </Button>
        )}
        {abilities.opens && (
          <Button
            className={shared.rowButton}
            aria-label={words.forWhom(words.open, name)}
            onClick={() => void step.openCopy(ready)}
          >
            {words.open}
          </Button>
        )}
      </div>
    </>
  );
}
