import type { ReactNode } from 'react';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import { ballotLists, leftOffBallots, votersOf } from '../../papers/ballot-lists.ts';
import type { LeftOff, BallotOptions } from '../../papers/ballot-lists.ts';
import { ballotPrints } from '../../papers/ballot-paper.ts';
import type { BallotPrint } from '../../papers/ballot-paper.ts';
import { houseStyles, styleOf } from '../../papers/house-style.ts';
import type { Campaign, Member } from '../../tally/campaign.ts';
import { quotaLimit } from '../../workbook/ballots/quota-limit.ts';
import { ShortList } from '../components/ShortList.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { usePrintStyles } from './styles.ts';

interface Figures {
  /** [] where there is nobody to vote on. */
  readonly ballots: readonly BallotPrint[];
  readonly present: number;
  readonly inWriting: number;
  readonly absent: readonly Member[];
  readonly leftOff: readonly LeftOff[];
  /** Whether a quota could bind on any of the ballots. */
  readonly limited: boolean;
}

/** Reckons what printing with these options comes to. */
export function figuresOf(campaign: Campaign, options: BallotOptions): Figures {
  const { present, inWriting, absent } = votersOf(campaign);
  const style = houseStyles[styleOf(campaign.documents)];
  const limited = ballotLists(campaign, options).some(({ kind, award }) =>
    (kind === 'both' ? (['collective', 'individual'] as const) : [kind]).some(
      (each) => quotaLimit(campaign.awards, each, award?.code ?? null) !== null,
    ),
  );
  return {
    ballots: ballotPrints(campaign, style, options),
    present: present.length,
    inWriting: inWriting.length,
    absent,
    leftOff: leftOffBallots(campaign, options),
    limited,
  };
}

/** How many names are shown at first. */
const limit = 5;

interface FiguresProps {
  readonly figures: Figures;
  readonly spares: number;
}

/** What will be printed and why so much of it, and who is left off. */
export function PrintFigures({ figures, spares }: FiguresProps): ReactNode {
  const words = blankBallotWords[useLanguage()].figures;
  const shared = useShared();
  const styles = usePrintStyles();
  const { ballots, present, inWriting, absent } = figures;
  const [first] = ballots;
  return (
    <div className={styles.card} data-figures={ballots.length}>
      <h3 className={styles.name}>{words.heading}</h3>
      {first === undefined ? (
        <p className={styles.text}>{words.nobody}</p>
      ) : (
        <p className={styles.text}>
          {words.papers(first.papers, ballots.length > 1)}
          {': '}
          {present + inWriting + spares === 0 ? words.noVoters : `${words.why(present, inWriting, spares)}.`}
        </p>
      )}
      <ul className={shared.list}>
        {ballots.map(({ title, names, pages, leaves }, index) => (
          <li key={index} data-ballot={title}>
            <p className={styles.name}>{title}</p>
            {words.ballot(names, pages, leaves)}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <div>
          <p className={styles.text}>{words.absent(absent.length)}</p>
          <ShortList items={absent} limit={limit} keyOf={({ code }) => code}>
            {({ name, code }) => name || code}
          </ShortList>
        </div>
      )}
      <NamesLeftOff leftOff={figures.leftOff} />
    </div>
  );
}

function NamesLeftOff({ leftOff }: Pick<Figures, 'leftOff'>): ReactNode {
  const words = blankBallotWords[useLanguage()].figures;
  const styles = usePrintStyles();
  if (leftOff.length === 0) return null;
  const sentence = ({ candidate: { name, code, reason }, why }: LeftOff): string =>
    why === 'ineligible' ? words.ineligible(name || code, reason) : words.notVoted(name || code);
  return (
    <div data-left-off={leftOff.length}>
      <p className={styles.text}>{words.leftOff(leftOff.length)}</p>
      <ShortList items={leftOff} limit={limit} keyOf={({ candidate }) => candidate.code}>
        {sentence}
      </ShortList>
    </div>
  );
}
