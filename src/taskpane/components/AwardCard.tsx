import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDecimal } from '../../i18n/format.ts';
import { TieCard } from '../results/TieCard.tsx';
import type { Ties } from '../results/TieCard.tsx';
import type { AwardSummary, RecipientLine } from '../result-summary.ts';
import { useLanguage, useWords } from '../words.ts';
import { ShortList } from './ShortList.tsx';
import { looks, useShared } from './styles.ts';
import { Notice } from './Notice.tsx';

const useStyles = makeStyles({
  card: {
    ...looks.card,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { padding: '4px 0' },
  track: {
    flexBasis: '100%',
    height: '6px',
    marginTop: '4px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  mark: { flexBasis: '100%' },
});

interface AwardCardProps {
  readonly award: AwardSummary;
  readonly ties: Ties;
}

/** One award: who receives it with their scores, how much of the quota that is, and what is still open. */
export function AwardCard({ award, ties }: AwardCardProps): ReactNode {
  const words = useWords().result;
  const shared = useShared();
  const styles = useStyles();
  const { standing, recipients, quota } = award;
  const count =
    quota === null ? words.withoutQuota(recipients.length) : words.ofQuota(recipients.length, quota);
  return (
    <div className={styles.card} role="group" aria-label={award.name}>
      <div>
        <h3 className={styles.title}>{award.name}</h3>
        <div className={shared.quiet}>
          {words[award.kind]} · {count}
        </div>
      </div>
      {standing.kind === 'pending' && (
        <Notice>{words.pending(standing.names.join(', '), standing.places)}</Notice>
      )}
      {standing.kind === 'pending' && ties.decides && (
        <TieCard
          key={standing.codes.join('\n')}
          award={award.code}
          codes={standing.codes}
          nameOf={(code) => standing.names[standing.codes.indexOf(code)] ?? code}
          places={standing.places}
          ties={ties}
        />
      )}
      {standing.kind === 'waiting' && <Notice>{words.waiting}</Notice>}
      {standing.kind === 'decided' && recipients.length === 0 && <div>{words.nobody}</div>}
      <ShortList items={recipients} limit={5} ordered keyOf={(line) => line.code}>
        {(line) => <Recipient line={line} />}
      </ShortList>
    </div>
  );
}

function Recipient({ line }: { readonly line: RecipientLine }): ReactNode {
  const words = useWords().result;
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  return (
    <div className={mergeClasses(shared.pair, styles.line)}>
      <span className={shared.pairName}>{line.name}</span>
      {line.score !== null && (
        <span className={shared.pairFigure}>
          <span aria-hidden>{localDecimal(line.score, language)}</span>
          <span className={shared.unseen}>{words.points(localDecimal(line.score, language))}</span>
        </span>
      )}
      {line.provisional && (
        <span className={mergeClasses(styles.mark, shared.quiet)}>({words.provisional})</span>
      )}
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${String(Math.round(line.bar * 100))}%` }} />
      </div>
    </div>
  );
}
