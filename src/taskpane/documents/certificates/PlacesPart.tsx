import { Button, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { testSheetWords } from '../../../i18n/documents/papers-certificate.ts';
import { localDecimal } from '../../../i18n/format.ts';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { certificatePages } from '../../../papers/certificate-pages.ts';
import type { AwardsPage } from '../../../papers/certificate-pages.ts';
import { heightOf, movedPlace } from '../../../workbook/certificates/certificate-layout.ts';
import type { CertificatePage } from '../../../workbook/certificates/certificate-layout.ts';
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

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  drawing: { display: 'block', width: '100%', maxWidth: '280px', color: 'inherit' },
  legend: { margin: 0, paddingLeft: '28px' },
});

/** How wide a drawing is on the screen, in pixels, and how large the figures in it. */
const drawn = { width: 280, figure: 13 } as const;

/** A sheet with its places to scale, each with the number it has in the list below. */
function SheetDrawing({ page, awards }: AwardsPage): ReactNode {
  const language = useLanguage();
  const words = certificatePartWords[language].places;
  const styles = useStyles();
  const shared = useCertificateStyles();
  const id = useId();
  const said = (n: number): string => localDecimal(String(Math.round(n * 10) / 10), language);
  const { sheet, offset, places } = page;
  return (
    <figure className={styles.figure} data-drawing={awards}>
      <figcaption id={id} className={shared.text}>
        {words.drawing(awards, said(sheet.width), said(sheet.height))}
      </figcaption>
      <svg
        className={styles.drawing}
        viewBox={`-1 -1 ${sheet.width + 2} ${sheet.height + 2}`}
        role="img"
        aria-labelledby={id}
        stroke="currentColor"
        fill="none"
      >
        <rect width={sheet.width} height={sheet.height} strokeWidth={lineOf(page, 1.5)} />
        {places.map((place, index) => (
          <PlaceFrame key={place.item} page={page} index={index} />
        ))}
      </svg>
      <ol className={styles.legend}>
        {places.map(({ item, x, y, width }) => (
          <li key={item}>
            {words.legend(testSheetWords[language].items[item], said(x), said(y), said(width))}
          </li>
        ))}
      </ol>
      {(offset.x !== 0 || offset.y !== 0) && (
        <p className={shared.text}>{words.moved(said(offset.x), said(offset.y))}</p>
      )}
    </figure>
  );
}

/** So many pixels of the screen in millimetres of the sheet. */
function lineOf({ sheet }: CertificatePage, pixels: number): number {
  return (pixels * sheet.width) / drawn.width;
}

interface FrameProps {
  readonly page: CertificatePage;
  readonly index: number;
}

/** A place and its number, which stands to the right of that of the place above: places may be close. */
function PlaceFrame({ page, index }: FrameProps): ReactNode {
  const place = page.places[index];
  if (place === undefined) return null;
  const { item, x, y, width } = movedPlace(place, page);
  const height = Math.max(1, heightOf(place, page));
  const size = lineOf(page, drawn.figure);
  return (
    <g data-place={item}>
      <rect x={x} y={y} width={Math.max(0, width)} height={height} strokeWidth={lineOf(page, 1)} />
      <text
        x={x + size * (0.3 + (index % 2))}
        y={height < size ? y + height / 2 + size * 0.36 : y + size * 0.85}
        fontSize={size}
        fill="currentColor"
        stroke="none"
      >
        {index + 1}
      </text>
    </g>
  );
}
