import { Button, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { tooLongOf, type TooLong } from '../../../papers/certificate-pages.ts';
import { certificatesOf, type Certificate } from '../../../papers/certificate.ts';
import type { CertificateLayout } from '../../../workbook/certificates/certificate-layout.ts';
import type { Results } from '../../../workbook/plan/results.ts';
import { ShortList } from '../../components/ShortList.tsx';
import { useShared } from '../../components/styles.ts';
import { useIsBusy } from '../../session/use-session.ts';
import { useLanguage } from '../../words.ts';
import type { CertificateStep, Printed } from './certificate-step.ts';
import { JobStatus } from './JobStatus.tsx';
import { useCertificateStyles } from './styles.ts';

interface PrintProps {
  readonly step: CertificateStep;
  readonly layout: CertificateLayout;
  readonly results: Results;
  /** Nothing can be made now. */
  readonly closed: boolean;
}

/** The test sheet, and the certificates of each award with recipients. */
export function AwardsToPrint(props: PrintProps): ReactNode {
  const words = certificatePartWords[useLanguage()];
  const shared = useShared();
  const styles = useCertificateStyles();
  const { results } = props;
  // Two thousand sheets take a while to set: the drawing, which is before them, does not wait for it.
  const layout = useDeferredValue(props.layout);
  const awards = results.awards.filter(({ result }) => result.recipients.length > 0);
  const certificates = useMemo(() => certificatesOf(results, layout), [results, layout]);
  return (
    <>
      {results.awards.length > 0 && (
        <div className={styles.part} data-part="test">
          <h3 className={styles.name}>{words.test.heading}</h3>
          <p className={styles.text}>{words.test.explanation}</p>
          <SaveButton {...props} printed={{ kind: 'test' }} text={words.test.button} />
        </div>
      )}
      <div className={styles.part} data-part="print">
        <h3 className={styles.name}>{words.print.heading}</h3>
        <p className={styles.text}>{awards.length > 0 ? words.print.explanation : words.print.nobody}</p>
        <ul className={mergeClasses(shared.list, shared.section)}>
          {awards.map(({ award }) => (
            <li key={award.code} className={styles.part} data-award={award.code}>
              <AwardEntry
                {...props}
                award={award}
                certificates={certificates.filter((each) => each.award === award.code)}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

interface EntryProps extends PrintProps {
  readonly award: Results['awards'][number]['award'];
  /** Those of this award. */
  readonly certificates: readonly Certificate[];
}

/** One award: how many sheets, what does not fit them, and the button. */
function AwardEntry(props: EntryProps): ReactNode {
  const { results, award, certificates } = props;
  const language = useLanguage();
  const words = certificatePartWords[language].print;
  const styles = useCertificateStyles();
  const tooLong = tooLongOf(certificates, results, language);
  const title = `${award.name} (${award.code})`;
  return (
    <>
      <h4 className={styles.name}>{title}</h4>
      <p className={styles.text}>
        {words.sheets(certificates.length)}. {tooLong.length === 0 ? words.allFit : ''}
      </p>
      {tooLong.length > 0 && <LongTexts texts={tooLong} />}
      <SaveButton
        {...props}
        printed={{ kind: 'award', award: award.code }}
        text={words.button}
        spoken={words.buttonOf(title)}
      />
    </>
  );
}

function LongTexts({ texts }: { readonly texts: readonly TooLong[] }): ReactNode {
  const words = certificatePartWords[useLanguage()].print;
  const styles = useCertificateStyles();
  return (
    <div data-too-long>
      <p className={styles.text}>{words.tooLong(texts.length)}</p>
      <ShortList items={texts} limit={3} keyOf={(_, index) => index}>
        {({ name, item }) => <span className={styles.text}>{words.tooLongItem(name, item)}</span>}
      </ShortList>
    </div>
  );
}

interface SaveProps extends PrintProps {
  readonly printed: Printed;
  readonly text: string;
  readonly spoken?: string;
}

function SaveButton({ step, closed, printed, text, spoken }: SaveProps): ReactNode {
  const isBusy = useIsBusy();
  const shared = useShared();
  const isOff = closed || isBusy;
  return (
    <>
      <Button
        className={shared.target}
        disabledFocusable={isOff}
        aria-label={spoken ?? text}
        onClick={() => void step.save(printed)}
      >
        {text}
      </Button>
      <JobStatus step={step} about={printed} />
    </>
  );
}
