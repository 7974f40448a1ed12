import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { localDecimal } from '../../../i18n/format.ts';
import { testSheetWords } from '../../../i18n/documents/papers-certificate.ts';
import type { AwardsPage } from '../../../papers/certificate-pages.ts';
import {
  heightOf,
  movedPlace,
  type CertificatePage,
} from '../../../workbook/certificates/certificate-layout.ts';
import { useLanguage } from '../../words.ts';
import { useCertificateStyles } from './styles.ts';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  drawing: { display: 'block', width: '100%', maxWidth: '280px', color: 'inherit' },
  legend: { margin: 0, paddingLeft: '28px' },
});

/** How wide a drawing is on the screen, in pixels, and how large the figures in it. */
const drawn = { width: 280, figure: 13 } as const;

/** A sheet with its places to scale, each with the number it has in the list below. */
export function SheetDrawing({ page, awards }: AwardsPage): ReactNode {
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
