/**
 * The parts of the pane that come when they are first needed: the script that opens it knows only the ways to them,
 * and what stands in their place until then.
 */
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { useLanguage } from '../words.ts';

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
