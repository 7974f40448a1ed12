/** What of keeping the papers secret is there from the start: the way to the rest. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Writings } from '../writings.ts';
import type { SecrecyTools } from './secrecy-desk.ts';

export interface SecrecyProps {
  /** How many papers are entered. */
  readonly papers: number;
}

export type SecrecyPart = (props: SecrecyProps) => ReactNode;

export interface SecrecyNeeds extends Pick<SecrecyTools, 'settled' | 'moved'> {
  readonly language: () => Language;
  readonly writings: Writings;
}

/** The section. It is loaded when somebody first comes to a count that has papers. */
export function secrecyPart(needs: SecrecyNeeds): SecrecyPart {
  const Secrecy = lazy(async () => {
    const loaded = await import(/* webpackChunkName: "secrecy" */ './open-secrecy.tsx');
    return { default: loaded.openSecrecy(needs) };
  });
  return function SecrecyPart(props) {
    return (
      <Suspense fallback={null}>
        <Secrecy {...props} />
      </Suspense>
    );
  };
}
