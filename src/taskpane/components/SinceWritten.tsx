import type { ReactNode } from 'react';
import { lastResultWords } from '../../i18n/pane/last-result.ts';
import type { Written } from '../session/state.ts';
import { useLanguage } from '../words.ts';
import { Notice } from './Notice.tsx';

/** When the result was written, and what has become of its sheets. */
export function SinceWritten({ written }: { readonly written: Written }): ReactNode {
  const words = lastResultWords[useLanguage()];
  const { time, lost, edited } = written;
  return (
    <>
      {time !== '' && <div>{words.when(time)}</div>}
      {lost.length > 0 && <Notice>{words.lost(lost)}</Notice>}
      {edited.length > 0 && <Notice>{words.edited(edited)}</Notice>}
    </>
  );
}
