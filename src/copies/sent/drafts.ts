/** Draft e-mails, one for each copy. */
import { zipSync } from 'fflate';
import { documentDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { mailWords } from '../../i18n/mail/mail.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { collectorOf } from '../readiness.ts';
import { addressesIn, draftBytes } from './mime.ts';
import type { CopyOptions, PersonalCopy } from './personal-copy.ts';

export interface Draft {
  /** The copy's name with the ending `.eml`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether the council's table has an address for the member; a draft without one has no To. */
  readonly addressed: boolean;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The draft that carries a copy to its member. */
export function draftOf(copy: PersonalCopy, campaign: Campaign, options: CopyOptions): Draft {
  const { member, fileName, bytes } = copy;
  const addresses = addressesIn(member.email);
  return {
    fileName: fileName.replace(/\.xlsx$/u, '.eml'),
    addressed: addresses.length > 0,
    bytes: draftBytes({
      to: addresses.map((address) => ({ name: member.name, address })),
      subject: mailWords[options.language].subject(campaign.documents.name),
      date: options.madeAt,
      text: textOf(copy, campaign, options.language),
      attachment: { fileName, type: workbookType, bytes },
    }),
  };
}

function textOf(copy: PersonalCopy, campaign: Campaign, language: Language): readonly string[] {
  const { member, toScore } = copy;
  const { name, body, date } = campaign.documents;
  const collector = collectorOf(campaign);
  const isOwn = collector?.code === member.code;
  return mailWords[language].text({
    name: member.name,
    position: member.position,
    campaign: name,
    body,
    collectives: toScore.collective,
    individuals: toScore.individual,
    collector: isOwn ? '' : (collector?.name ?? ''),
    collectorEmail: isOwn ? '' : (collector?.email ?? ''),
    date: date === '' ? '' : documentDate(date, language),
  });
}

/** All drafts, or all copies, in one zip file. The same files and time give the same bytes, wherever they are packed. */
export function zipOf(files: readonly Pick<Draft, 'fileName' | 'bytes'>[], madeAt: Date): Uint8Array {
  // A zip knows local times only: the hour in UTC is written as if it were the local one.
  const mtime = new Date(
    madeAt.getUTCFullYear(),
    madeAt.getUTCMonth(),
    madeAt.getUTCDate(),
    madeAt.getUTCHours(),
    madeAt.getUTCMinutes(),
    madeAt.getUTCSeconds(),
  );
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), { mtime });
}
