import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { certificatePages } from '../../../papers/certificate-pages.ts';
import { issueMessage } from '../../../workbook/findings/issue-message.ts';
import type { Issue } from '../../../workbook/findings/issue.ts';
import { cellName } from '../../../cells/a1.ts';
import type { Results } from '../../../workbook/plan/results.ts';
import type { CertificateLayoutRead } from '../../../workbook/read/certificate-layout.ts';
import type { WorkbookSnapshot } from '../../../workbook/snapshot.ts';
import { ShortList } from '../../components/ShortList.tsx';
import { useShared } from '../../components/styles.ts';
import { useLanguage } from '../../words.ts';
import type { CertificateStep } from './certificate-step.ts';
import { SheetDrawing } from './SheetDrawing.tsx';
import { useCertificateStyles } from './styles.ts';

interface PlacesProps {
  readonly step: CertificateStep;
  readonly table: WorkbookSnapshot;
  readonly read: CertificateLayoutRead;
  readonly results: Results;
}

/** Where things are printed: what is wrong in the table, the way to it, and a drawing of what it says. */
export function PlacesPart({ step, table, read, results }: PlacesProps): ReactNode {
  const words = certificatePartWords[useLanguage()];
  const shared = useShared();
  const styles = useCertificateStyles();
  const [place] = table.tables;
  return (
    <div className={styles.part} data-part="places">
      <h3 className={styles.name}>{words.places.heading}</h3>
      <p className={styles.text}>{words.places.explanation}</p>
      {place !== undefined && (
        <Button
          className={shared.target}
          onClick={() => void step.goTo(place.sheet, cellName(place.row + 1, place.column))}
        >
          {words.places.goTo}
        </Button>
      )}
      {read.issues.length > 0 && (
        <>
          <h4 className={styles.name}>{words.issues.heading(read.issues.length)}</h4>
          <ShortList items={read.issues} limit={5} keyOf={(_, index) => index}>
            {(issue) => <IssueEntry issue={issue} step={step} />}
          </ShortList>
        </>
      )}
      {certificatePages(results, read.layout).map((page) => (
        <SheetDrawing key={page.awards} {...page} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly issue: Issue;
  readonly step: CertificateStep;
}

function IssueEntry({ issue, step }: EntryProps): ReactNode {
  const language = useLanguage();
  const words = certificatePartWords[language].issues;
  const styles = useCertificateStyles();
  const { sheet, cell } = issue;
  const message = issueMessage(issue, language);
  if (sheet === null) return <p className={styles.text}>{message}</p>;
  return (
    <Button className={styles.entry} onClick={() => void step.goTo(sheet, cell ?? 'A1')}>
      <span>
        {message}
        <span className={styles.place}>{words.goTo(cell ?? 'A1')}</span>
      </span>
    </Button>
  );
}
