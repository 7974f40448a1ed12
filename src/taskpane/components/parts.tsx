/**
 * The parts of the pane that come when they are first needed: the script that opens it knows only the ways to them,
 * and what stands in their place until then.
 */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { useLanguage } from '../words.ts';
import { useShared } from './styles.ts';

export const Ballots = lazy(async () => ({
  default: (await import(/* webpackChunkName: "ballots" */ '../ballots/BallotsView.tsx')).BallotsView,
}));

export const BlankBallots = lazy(async () => ({
  default: (await import(/* webpackChunkName: "blank-ballots" */ '../blank-ballots/BlankBallotsView.tsx'))
    .BlankBallotsView,
}));

export const Comparison = lazy(async () => ({
  default: (await import(/* webpackChunkName: "comparison" */ '../scoring/ComparisonView.tsx'))
    .ComparisonView,
}));

export const Documents = lazy(async () => ({
  default: (await import(/* webpackChunkName: "documents" */ '../documents/DocumentsView.tsx')).PrintingParts,
}));

export const Mail = lazy(async () => ({
  default: (await import(/* webpackChunkName: "mail" */ '../mail/MailView.tsx')).MailView,
}));

export const Presets = lazy(async () => ({
  default: (await import(/* webpackChunkName: "presets" */ '../set-up/PresetsView.tsx')).PresetsView,
}));

export const Progress = lazy(async () => ({
  default: (await import(/* webpackChunkName: "progress" */ '../scoring/ProgressView.tsx')).ProgressView,
}));

export const Secrecy = lazy(async () => ({
  default: (await import(/* webpackChunkName: "secrecy" */ '../secrecy/SecrecyView.tsx')).SecrecyView,
}));

/** The part; until it is here, a line that says so, also to who cannot see. */
export function Loading({ children }: { readonly children: ReactNode }): ReactNode {
  const words = stepsWords[useLanguage()].parts;
  return <Suspense fallback={<div role="status">{words.loading}</div>}>{children}</Suspense>;
}

interface LaterProps {
  /** What the section is known by in the page. */
  readonly name: string;
  readonly words: {
    readonly heading: string;
    readonly explanation: string;
    readonly open: string;
    /** What closes it, where that is called otherwise. */
    readonly close?: string;
  };
  readonly children: ReactNode;
}

/** A section whose part is loaded when somebody first opens it. */
export function LaterSection({ name, words, children }: LaterProps): ReactNode {
  const shared = useShared();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={shared.section} aria-labelledby={name} data-part={name}>
      <h2 id={name} className={shared.heading}>
        {words.heading}
      </h2>
      <p className={shared.text}>{words.explanation}</p>
      <Button className={shared.target} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? (words.close ?? words.open) : words.open}
      </Button>
      {isOpen && <Loading>{children}</Loading>}
    </section>
  );
}
