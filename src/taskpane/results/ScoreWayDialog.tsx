import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { resultWords } from '../../i18n/pane/results.ts';
import type { CandidateCode } from '../../tally/campaign.ts';
import { edge, useShared } from '../components/styles.ts';
import type { Result } from '../session/state.ts';
import { useLanguage } from '../words.ts';
import { Bar } from './Bar.tsx';
import { scoreWay } from './score-way.ts';
import type { ContentLine, MemberLine, ScoreWay, VoteLine } from './score-way.ts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100% - 16px)',
    maxWidth: '640px',
    maxHeight: 'calc(100% - 16px)',
    margin: 'auto',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', padding: `16px ${edge}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '12px' },
  line: { rowGap: '4px' },
  wide: { flexBasis: '100%' },
  figure: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    padding: `12px ${edge}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  close: { flexGrow: 1 },
});

interface ScoreWayDialogProps {
  readonly result: Result;
  readonly candidate: CandidateCode;
  readonly onClose: () => void;
}

/** How a candidate's score came about. The browser keeps the focus inside, closes on Escape and gives the focus back. */
export function ScoreWayDialog({ result, candidate, onClose }: ScoreWayDialogProps): ReactNode {
  const words = resultWords[useLanguage()];
  const shared = useShared();
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const language = useLanguage();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const way = scoreWay(result, candidate, language);
  if (way === null) return null;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="way" onClose={onClose}>
      <div className={styles.content}>
        <div>
          <h2 id="way" className={shared.heading} tabIndex={-1} autoFocus>
            {words.ranking.way(way.name)}
          </h2>
          {way.unit !== '' && <div className={shared.quiet}>{way.unit}</div>}
        </div>
        <Summary way={way} />
        <Part heading={words.way.members} lines={way.totals} keyOf={({ code }) => code}>
          {(line) => <Member line={line} />}
        </Part>
        <Part heading={words.way.contents} lines={way.contents} keyOf={({ code }) => code}>
          {(line) => <Content line={line} />}
        </Part>
        {way.votes.length > 0 && (
          <Part heading={words.way.votes} lines={way.votes} keyOf={({ award }) => award}>
            {(line) => <Votes line={line} />}
          </Part>
        )}
      </div>
      <div className={styles.foot}>
        <Button
          size="large"
          className={mergeClasses(shared.target, styles.close)}
          onClick={() => dialog.current?.close()}
        >
          {words.way.close}
        </Button>
      </div>
    </dialog>
  );
}

function Summary({ way }: { readonly way: ScoreWay }): ReactNode {
  const words = resultWords[useLanguage()];
  const styles = useStyles();
  return (
    <div>
      <div className={styles.figure}>
        {way.score === null ? words.ranking.noScore : words.way.score(way.score, way.members)}
        {way.provisional && ` (${words.ranking.provisional})`}
      </div>
      <div>{words.way.aggregates[way.aggregate]}</div>
      {way.scale !== null && <div>{words.way.scale(way.scale)}</div>}
    </div>
  );
}

interface PartProps<Line> {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly children: (line: Line) => ReactNode;
}

function Part<Line>({ heading, lines, keyOf, children }: PartProps<Line>): ReactNode {
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={keyOf(line)}>{children(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function Member({ line }: { readonly line: MemberLine }): ReactNode {
  const words = resultWords[useLanguage()].way;
  const shared = useShared();
  const styles = useStyles();
  const without = line.standing === 'total' ? '' : words[line.standing];
  return (
    <div className={mergeClasses(shared.pair, styles.line)}>
      <span className={shared.pairName}>{line.name}</span>
      <span className={line.total === null ? shared.quiet : shared.pairFigure}>{line.total ?? without}</span>
      {line.total !== null && (
        <div className={styles.wide}>
          <Bar share={line.bar} striped={line.notAssessable} />
        </div>
      )}
      {line.notAssessable && <span className={shared.quiet}>({words.notAssessable})</span>}
    </div>
  );
}

function Content({ line }: { readonly line: ContentLine }): ReactNode {
  const words = resultWords[useLanguage()].way;
  const shared = useShared();
  const styles = useStyles();
  return (
    <div className={mergeClasses(shared.pair, styles.line)}>
      <span className={shared.pairName}>
        {line.code}. {line.name}
      </span>
      <span className={line.score === null ? shared.quiet : shared.pairFigure}>
        {line.score ?? words.noContentScore}
      </span>
      <span className={mergeClasses(shared.quiet, styles.wide)}>{words.weight(line.weight)}</span>
      {line.points !== null && (
        <span className={shared.pairFigure}>{words.points(line.points.given, line.points.most)}</span>
      )}
      <div className={styles.wide}>
        <Bar share={line.bar} />
      </div>
    </div>
  );
}

function Votes({ line }: { readonly line: VoteLine }): ReactNode {
  const words = resultWords[useLanguage()].way;
  const shared = useShared();
  const styles = useStyles();
  const verdict = line.passes === null ? '' : line.passes ? words.passes : words.fails;
  return (
    <div className={mergeClasses(shared.pair, styles.line)}>
      <span className={shared.pairName}>{line.award}</span>
      <span className={shared.pairFigure}>{words.share(line.share, line.agree, line.base)}</span>
      <span className={styles.wide}>{words.counts(line.agree, line.disagree, line.blank)}</span>
      <span className={styles.wide}>{verdict}</span>
      <span className={mergeClasses(shared.quiet, styles.wide)}>
        {line.threshold === '' ? words.noThreshold : line.threshold}
      </span>
    </div>
  );
}
