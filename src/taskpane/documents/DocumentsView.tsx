import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode, RefObject } from 'react';
import { documentsRoomWords } from '../../i18n/pane/documents-room.ts';
import { documentsWords, type DocumentName } from '../../i18n/documents/documents.ts';
import { styleOf } from '../../papers/house-style.ts';
import { howVoted, usesPapers } from '../../tally/voting.ts';
import { TroubleNotice } from '../components/TroubleNotice.tsx';
import { WorkBar } from '../components/WorkBar.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { DocumentDesk, DocumentWork, DocumentsState, Wanted } from './document-desk.ts';
import type { DocumentsProps } from './documents-part.tsx';
import { documentsFor } from './offered.ts';
import { StyleChoice } from './StyleChoice.tsx';
import { Notice } from '../components/Notice.tsx';

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
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { flexGrow: 1, minWidth: 0 },
});

interface ViewProps extends DocumentsProps {
  readonly desk: DocumentDesk;
}

/** The documents that are signed: each as sheets of this workbook, or as a file for Word. */
export function DocumentsView({ desk, result, outdated }: ViewProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const language = useLanguage();
  const words = documentsRoomWords[language];
  const shared = useShared();
  const styles = useStyles();
  const names = documentsWords[language];
  const inWriting = howVoted(result.campaign).way === 'written';
  const titleOf = (name: DocumentName): string =>
    inWriting && name === 'count' ? names.inWriting : names.names[name];
  const isPending = result.tally.awards.some(({ status }) => status === 'pending');
  return (
    <section className={shared.section} aria-labelledby="documents" ref={useFocusAfterWork(state)}>
      <h2 id="documents" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      {outdated && <Notice>{words.outdated}</Notice>}
      {isPending && <Notice>{words.pending}</Notice>}
      {!desk.savesFiles && <p className={styles.text}>{words.noFiles}</p>}
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
      )}
      <StyleChoice
        style={state.style ?? styleOf(result.campaign.documents)}
        onChoose={(style) => desk.chooseStyle(style)}
      />
      <ul className={mergeClasses(shared.list, styles.list)}>
        {documentsFor(result.campaign).map((name) => (
          <Entry
            key={name}
            desk={desk}
            state={state}
            wanted={name}
            closed={outdated}
            title={titleOf(name)}
            use={inWriting && name === 'count' ? words.inWriting : words.uses[name]}
          />
        ))}
        <Entry
          desk={desk}
          state={state}
          wanted="all"
          closed={outdated}
          title={words.all.heading}
          use={words.all.use}
        />
      </ul>
      {usesPapers(result.campaign) && <p className={styles.text}>{words.ballots}</p>}
      {state.work !== null && (
        <WorkBar
          sentence={progressSentence(state.work, titleOf, language)}
          share={state.work.share}
          cancelling={state.work.cancelling}
          onCancel={() => desk.cancel()}
        />
      )}
    </section>
  );
}

/** Whoever pressed the button that stops the work is given back the one that began it. */
function useFocusAfterWork({ work, last }: DocumentsState): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const before = useRef<DocumentsState['work']>(null);
  useEffect(() => {
    const hasEnded = before.current !== null && work === null;
    before.current = work;
    if (!hasEnded || !document.hasFocus() || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>(`[data-document="${last ?? ''}"] button`)?.focus();
  }, [work, last]);
  return section;
}

interface EntryProps {
  readonly desk: DocumentDesk;
  readonly state: DocumentsState;
  readonly wanted: Wanted;
  /** Nothing can be made now. */
  readonly closed: boolean;
  readonly title: string;
  readonly use: string;
}

/** One document, what it is for, and what can be made of it. */
function Entry({ desk, state, wanted, closed, title, use }: EntryProps): ReactNode {
  const language = useLanguage();
  const words = documentsRoomWords[language];
  const shared = useShared();
  const styles = useStyles();
  const disabled = closed || state.work !== null;
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
          onClick={() => void desk.makeSheets(wanted)}
        >
          {words.makeSheets}
        </Button>
        {desk.savesFiles && (
          <Button
            className={button}
            disabledFocusable={disabled}
            aria-label={words.button(words.saveWord, title)}
            onClick={() => void desk.saveWord(wanted)}
          >
            {words.saveWord}
          </Button>
        )}
      </div>
      <div role="status">{sentence(state, wanted, title, language)}</div>
    </li>
  );
}

/** What is being made of this document, or was made of it last; '' where there is nothing to say. */
function sentence(
  { work, done, last }: DocumentsState,
  wanted: Wanted,
  title: string,
  language: 'vi' | 'en',
): string {
  const words = documentsRoomWords[language];
  if (last !== wanted) return '';
  if (work !== null) return words.working[work.form](title);
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
    default: {
      const unreachable: never = done;
      return unreachable;
    }
  }
}

/** Which of the documents is being made. */
function progressSentence(
  { making }: DocumentWork,
  titleOf: (name: DocumentName) => string,
  language: 'vi' | 'en',
): string {
  const words = documentsRoomWords[language].working;
  if (making === null) return words.reading;
  return words.oneOf(making.number, making.of, titleOf(making.name));
}
