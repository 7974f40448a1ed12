import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import type { Language } from '../../../i18n/language.ts';
import { useIsGoingOn, useSeen } from '../../session/use-session.ts';
import { useLanguage } from '../../words.ts';
import type { CertificateStep, CertificatesDone, CertificatesState } from './certificate-step.ts';

interface StatusProps {
  readonly step: CertificateStep;
  readonly about: NonNullable<CertificatesState['last']>;
}

/** What became of a job: a screen reader says it when it changes. */
export function JobStatus({ step, about }: StatusProps): ReactNode {
  const { last, done } = useSeen(step.store);
  const isGoingOn = useIsGoingOn('certificates');
  const language = useLanguage();
  const isOurs = last !== null && JSON.stringify(last) === JSON.stringify(about);
  const text = !isOurs || isGoingOn || done === null ? '' : sentence(done, language);
  return <div role="status">{text}</div>;
}

function sentence(done: CertificatesDone, language: Language): string {
  const words = certificatePartWords[language].done;
  switch (done.kind) {
    case 'done':
      return done.sheets[0] === undefined ? words.there : words.added(done.sheets[0]);
    case 'nameTaken':
      return words.nameTaken(done.name);
    case 'cancelled':
      return done.kept.length === 0 ? '' : words.kept(done.kept.join(', '));
    case 'file':
      return words.file(done.name);
    case 'outdated':
      return words.outdated;
    case 'flawed':
      return words.flawed;
  }
}
