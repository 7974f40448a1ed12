import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { certificatesRoomWords } from '../../../i18n/pane/certificates-room.ts';
import { gatherResults } from '../../../workbook/plan/results.ts';
import { readCertificateLayout } from '../../../workbook/read/certificate-layout.ts';
import { TroubleNotice } from '../../components/TroubleNotice.tsx';
import { useShared } from '../../components/styles.ts';
import { useLanguage } from '../../words.ts';
import type { DocumentsProps } from '../documents-part.tsx';
import { AwardsToPrint } from './AwardsToPrint.tsx';
import type { CertificateDesk } from './certificate-desk.ts';
import { JobStatus } from './JobStatus.tsx';
import { NewTable } from './NewTable.tsx';
import { PlacesPart } from './PlacesPart.tsx';
import { useCertificateStyles } from './styles.ts';
import { Notice } from '../../components/Notice.tsx';

interface ViewProps extends DocumentsProps {
  readonly desk: CertificateDesk;
}

/** Bằng khen and Giấy khen: their places, a test on plain paper, and the sheets of each award. */
export function CertificatesView({ desk, result, outdated }: ViewProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const words = certificatesRoomWords[useLanguage()];
  const shared = useShared();
  const styles = useCertificateStyles();
  useEffect(() => desk.follow(), [desk]);
  useReadingOnReturn(desk);
  return (
    <section className={shared.section} aria-labelledby="certificates">
      <h2 id="certificates" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
      )}
      {state.kept.length > 0 && <Notice>{words.done.kept(state.kept.join(', '))}</Notice>}
      <Parts desk={desk} result={result} outdated={outdated} />
    </section>
  );
}

/** The table is read again when the person comes back to the pane: a sheet that was deleted tells nobody. */
function useReadingOnReturn(desk: CertificateDesk): void {
  useEffect(() => {
    const read = (): void => void desk.read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [desk]);
}

function Parts({ desk, result, outdated }: ViewProps): ReactNode {
  const { table } = useSyncExternalStore(desk.subscribe, desk.state);
  const language = useLanguage();
  const words = certificatesRoomWords[language];
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
        <Button className={shared.target} onClick={() => void desk.read()}>
          {words.readAgain}
        </Button>
      </>
    );
  }
  if (!read.isThere) return <NewTable desk={desk} />;
  return (
    <>
      <JobStatus desk={desk} about={{ kind: 'adding' }} />
      <PlacesPart desk={desk} table={table} read={read} results={results} />
      {outdated && <Notice>{words.outdated}</Notice>}
      {desk.savesFiles ? (
        <AwardsToPrint
          desk={desk}
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
