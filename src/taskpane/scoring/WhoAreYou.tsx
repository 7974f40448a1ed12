import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Member, MemberCode } from '../../tally/campaign.ts';
import { byGivenName } from '../../text/order.ts';
import { looks, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  name: looks.entry,
  position: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface WhoProps {
  readonly council: readonly Member[];
  readonly onPick: (member: MemberCode) => void;
}

/** The council by given name, for whoever sits here to find themselves. */
export function WhoAreYou({ council, onPick }: WhoProps): ReactNode {
  const words = scoringWords[useLanguage()].who;
  const shared = useShared();
  const styles = useStyles();
  const members = [...council].sort((one, other) => byGivenName(one.name, other.name));
  return (
    <section className={shared.section} aria-labelledby="who">
      <h2 id="who" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{members.length === 0 ? words.nobody : words.explanation}</p>
      <ul className={shared.list}>
        {members.map(({ code, name, position }) => (
          <li key={code}>
            <Button className={styles.name} data-member={code} onClick={() => onPick(code)}>
              <span>
                {name}
                {position !== '' && <span className={styles.position}>{position}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
