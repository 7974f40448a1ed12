import { Button } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { certificatePartWords } from '../../../i18n/pane/certificates.ts';
import { gatherResults } from '../../../workbook/plan/results.ts';
import { readCertificateLayout } from '../../../workbook/read/certificate-layout.ts';
import { useShared } from '../../components/styles.ts';
import { useSeen, useSession, useSessionState } from '../../session/use-session.ts';
import { useLanguage } from '../../words.ts';
import type { ShownResult } from '../../session/state.ts';
import { AwardsToPrint } from './AwardsToPrint.tsx';
import type { CertificateStep } from './certificate-step.ts';
import { JobStatus } from './JobStatus.tsx';
import { NewTable } from './NewTable.tsx';
import { certificatesOf } from '../of-session.ts';
import { PlacesPart } from './PlacesPart.tsx';
import { useCertificateStyles } from './styles.ts';
import { Notice } from '../../components/Notice.tsx';

interface ViewProps extends ShownResult {
  readonly step: CertificateStep;
}

/** Bằng khen and Giấy khen: their places, a test on plain paper, and the sheets of each award. */
export function CertificatesView({ result, outdated }: ShownResult): ReactNode {
  const step = certificatesOf(useSession());
  const { kept } = useSessionState();
  const words = certificatePartWords[useLanguage()];
  const shared = useShared();
  const styles = useCertificateStyles();
  useEffect(() => step.follow(), [step]);
  useReadingOnReturn(step);
  return (
    <section className={shared.section} aria-labelledby="certificates">
      <h2 id="certificates" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      {kept.length > 0 && <Notice>{words.done.kept(kept.join(', '))}</Notice>}
      <Parts step={step} result={result} outdated={outdated} />
    </section>
  );
}

/** The table is read again when the person comes back to the pane: a sheet that was deleted tells nobody. */
function useReadingOnReturn(step: CertificateStep): void {
  useEffect(() => {
    const read = (): void => void step.read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [step]);
}

function Parts({ step, result, outdated }: ViewProps): ReactNode {
  const { table } = useSeen(step.store);
  const language = useLanguage();
  const words = certificatePartWords[language];
  const shared = useShared();
  const read = useMemo(
    () => (table === null ? null : readCertificateLayout(table, result.campaign.awards)),
    [table, result],
  );
  const results = useMemo(() => gatherResults(result.campaign, result.tally, 'vi'), [result]);
  if (table === null || read === null) {
    return (
      <>
        <div role="status">{words.reading}</div>
        <Button className={shared.target} onClick={() => void step.read()}>
          {words.readAgain}
        </Button>
      </>
    );
  }
  if (!read.isThere) return <NewTable step={step} />;
  return (
    <>
      <JobStatus step={step} about={{ kind: 'adding' }} />
      <PlacesPart step={step} table={table} read={read} results={results} />
      {outdated && <Notice>{words.outdated}</Notice>}
      {step.savesFiles ? (
        <AwardsToPrint
          step={step}
          layout={read.layout}
          results={results}
          closed={outdated || read.issues.length > 0}
        />
      ) : (
        <Notice>{words.noFiles}</Notice>
      )}
    </>
  );
}
