import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDecimal } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { Issue } from '../../workbook/issue.ts';
import { repairOf, type Repair } from '../../workbook/repair.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { useResultWords } from './words.ts';

const useStyles = makeStyles({ button: { width: '100%', marginTop: '4px' } });

/** What the pane can mend, and what it has mended. */
export interface Repairs {
  readonly campaign: Campaign;
  readonly last: Repair | 'changed' | null;
  readonly repair: (issue: Issue) => void;
}

interface RepairButtonProps {
  readonly issue: Issue;
  readonly repairs: Repairs;
}

/** Mends the mistake where there is one way only, and says what the cell will be; nothing where there is none. */
export function RepairButton({ issue, repairs }: RepairButtonProps): ReactNode {
  const words = useResultWords().repair;
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  const repair = repairOf(issue, repairs.campaign);
  if (repair === null) return null;
  return (
    <Button className={mergeClasses(shared.target, styles.button)} onClick={() => repairs.repair(issue)}>
      {repair.value === '' ? words.empty : words.offer(said(repair.value, language))}
    </Button>
  );
}

/** What was mended last. */
export function Repaired({ repairs: { last } }: { readonly repairs: Repairs }): ReactNode {
  const words = useResultWords().repair;
  const language = useLanguage();
  return (
    <div aria-live="polite">
      {last === null
        ? ''
        : last === 'changed'
          ? words.changed
          : last.value === ''
            ? words.emptied(last.sheet, last.cell, said(last.found, language))
            : words.done(last.sheet, last.cell, said(last.found, language), said(last.value, language))}
    </div>
  );
}

function said(value: string | number, language: Language): string {
  return typeof value === 'number' ? localDecimal(String(value), language) : value;
}
