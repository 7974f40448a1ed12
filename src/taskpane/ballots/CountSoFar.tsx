import type { ReactNode } from 'react';
import type { Campaign } from '../../tally/campaign.ts';
import { useShared } from '../components/styles.ts';
import { useStepsWords } from '../steps/words.ts';

/** What has been counted. */
export function CountSoFar({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const words = useStepsWords().voting;
  const shared = useShared();
  const { papers, handCounts, ballotBoxes, awards } = campaign;
  const valid = papers.filter((paper) => paper.valid).length;
  const counted = new Set(handCounts.map(({ candidate }) => candidate)).size;
  return (
    <section className={shared.section} aria-labelledby="voting">
      <h2 id="voting" className={shared.heading}>
        {words.heading}
      </h2>
      {awards.every(({ minVotes }) => minVotes === null) && <div>{words.notNeeded}</div>}
      {papers.length > 0 && <div>{words.papers(papers.length, valid)}</div>}
      {counted > 0 && <div>{words.byHand(counted)}</div>}
      {papers.length === 0 && counted === 0 && <div>{words.nothing}</div>}
      <ul className={shared.list}>
        {ballotBoxes.map((box, index) => (
          <li key={index}>
            {words.box(words.kinds[box.kind ?? 'both'], box.issued, box.returned, box.valid, box.invalid)}
          </li>
        ))}
      </ul>
    </section>
  );
}
