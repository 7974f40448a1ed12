import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { documentPartWords } from '../../i18n/pane/documents.ts';
import { styleOf } from '../../papers/house-style.ts';
import type { StyleName } from '../../papers/house-style.ts';
import { howVoted, usesPapers } from '../../tally/voting.ts';
import { Radios } from '../components/Radios.tsx';
import { looks, useShared } from '../components/styles.ts';
import { useIsBusy, useIsGoingOn, useSeen, useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { CertificatesView } from './certificates/CertificatesView.tsx';
import { documentsFor, titleOf } from './document-step.ts';
import type { DocumentStep, DocumentsState, Wanted } from './document-step.ts';
import { documentsOf } from './of-session.ts';
import type { ShownResult } from '../session/state.ts';
import { Notice } from '../components/Notice.tsx';

/** What is printed of a result beside its sheets, all of which is loaded together. */
export function PrintingParts(props: ShownResult): ReactNode {
  return (
    <>
      <DocumentsView {...props} />
      <CertificatesView {...props} />
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { gap: '0' },
  document: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: looks.heading,
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { flexGrow: 1, minWidth: 0 },
});

/** The documents that are signed: each as sheets of this workbook, or as a file for Word. */
function DocumentsView({ result, outdated }: ShownResult): ReactNode {
  const step = documentsOf(useSession());
  const state = useSeen(step.store);
  const language = useLanguage();
  const words = documentPartWords[language];
  const shared = useShared();
  const styles = useStyles();
  const inWriting = howVoted(result.campaign).way === 'written';
  const isPending = result.tally.awards.some(({ status }) => status === 'pending');
  return (
    <section className={shared.section} aria-labelledby="documents" ref={useFocusAfterWork(state)}>
      <h2 id="documents" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      {outdated && <Notice>{words.outdated}</Notice>}
      {isPending && <Notice>{words.pending}</Notice>}
      {!step.savesFiles && <p className={styles.text}>{words.noFiles}</p>}
      <StyleChoice
        style={state.style ?? styleOf(result.campaign.documents)}
        onChoose={(style) => step.chooseStyle(style)}
      />
      <ul className={mergeClasses(shared.list, styles.list)}>
        {documentsFor(result.campaign).map((name) => (
          <Entry
            key={name}
            step={step}
            state={state}
            wanted={name}
            closed={outdated}
            title={titleOf(result.campaign, name, language)}
            use={inWriting && name === 'count' ? words.inWriting : words.uses[name]}
          />
        ))}
        <Entry
          step={step}
          state={state}
          wanted="all"
          closed={outdated}
          title={words.all.heading}
          use={words.all.use}
        />
      </ul>
      {usesPapers(result.campaign) && <p className={styles.text}>{words.ballots}</p>}
    </section>
  );
}

/** Whoever pressed the button that stops the work is given back the one that began it. */
function useFocusAfterWork({ last }: DocumentsState): RefObject<HTMLElement | null> {
  const isGoingOn = useIsGoingOn('documents');
  const section = useRef<HTMLElement>(null);
  const before = useRef(false);
  useEffect(() => {
    const hasEnded = before.current && !isGoingOn;
    before.current = isGoingOn;
    if (!hasEnded || !document.hasFocus() || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>(`[data-document="${last ?? ''}"] button`)?.focus();
  }, [isGoingOn, last]);
  return section;
}

interface EntryProps {
  readonly step: DocumentStep;
  readonly state: DocumentsState;
  readonly wanted: Wanted;
  /** Nothing can be made now. */
  readonly closed: boolean;
  readonly title: string;
  readonly use: string;
}

/** One document, what it is for, and what can be made of it. */
function Entry({ step, state, wanted, closed, title, use }: EntryProps): ReactNode {
  const language = useLanguage();
  const words = documentPartWords[language];
  const shared = useShared();
  const styles = useStyles();
  const disabled = useIsBusy() || closed;
  const button = mergeClasses(shared.target, styles.button);
  return (
    <li className={styles.document} data-document={wanted}>
      <h3 className={styles.name}>{title}</h3>
      <p className={styles.text}>{use}</p>
      <div className={styles.buttons}>
        <Button
          className={button}
          disabledFocusable={disabled}
          aria-label={words.button(words.makeSheets, title)}
          onClick={() => void step.makeSheets(wanted)}
        >
          {words.makeSheets}
        </Button>
        {step.savesFiles && (
          <Button
            className={button}
            disabledFocusable={disabled}
            aria-label={words.button(words.saveWord, title)}
            onClick={() => void step.saveWord(wanted)}
          >
            {words.saveWord}
          </Button>
        )}
      </div>
      <div role="status">{sentence(state, wanted, title, language)}</div>
    </li>
  );
}

/** What was made of this document last; '' where there is nothing to say. */
function sentence(
  { done, last }: DocumentsState,
  wanted: Wanted,
  title: string,
  language: 'vi' | 'en',
): string {
  const words = documentPartWords[language];
  if (last !== wanted) return '';
  switch (done?.kind) {
    case undefined:
      return '';
    case 'sheets':
      return words.done.sheets(title, done.count);
    case 'file':
      return words.done.file(done.name);
    case 'outdated':
    case 'cancelled':
      return words.done[done.kind];
  }
}

const names = ['state', 'party'] as const satisfies readonly StyleName[];

interface StyleChoiceProps {
  readonly style: StyleName;
  readonly onChoose: (style: StyleName) => void;
}

/** In whose form the documents are set. */
function StyleChoice({ style, onChoose }: StyleChoiceProps): ReactNode {
  const words = documentPartWords[useLanguage()].style;
  return (
    <Radios
      name="house-style"
      label={words.label}
      values={names}
      value={style}
      wordsOf={(name) => words[name]}
      onChoose={onChoose}
    />
  );
}
