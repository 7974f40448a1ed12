import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { certificatesRoomWords } from '../../../i18n/pane/certificates-room.ts';
import type { Language } from '../../../i18n/language.ts';
import { useLanguage } from '../../words.ts';
import type { CertificateDesk, CertificatesDone, CertificatesState } from './certificate-desk.ts';

interface StatusProps {
  readonly desk: CertificateDesk;
  readonly about: NonNullable<CertificatesState['last']>;
}

/** What becomes, or became, of a job: a screen reader says it when it changes. */
export function JobStatus({ desk, about }: StatusProps): ReactNode {
  const { isBusy, last, done } = useSyncExternalStore(desk.subscribe, desk.state);
  const language = useLanguage();
  const words = certificatesRoomWords[language];
  const isOurs = last !== null && JSON.stringify(last) === JSON.stringify(about);
  const working = about.kind === 'adding' ? words.adding : words.working;
  const text = !isOurs ? '' : isBusy ? working : done === null ? '' : sentence(done, language);
  return <div role="status">{text}</div>;
}

function sentence(done: CertificatesDone, language: Language): string {
  const words = certificatesRoomWords[language].done;
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
    default: {
      const unreachable: never = done;
      return unreachable;
    }
  }
}
