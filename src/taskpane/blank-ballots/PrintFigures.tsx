import type { ReactNode } from 'react';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import type { LeftOff } from '../../papers/ballot-lists.ts';
import { ShortList } from '../components/ShortList.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Figures } from './figures.ts';
import { usePrintStyles } from './styles.ts';

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
