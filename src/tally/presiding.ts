/** Who led the council's work and so signs for it, and who wrote it down. */
import type { Campaign, Member } from './campaign.ts';
import { howVoted } from './voting.ts';

/** In which office somebody signs for the council. */
interface Presiding {
  /** `viceChair`: in the Chair's place. */
  readonly office: 'chair' | 'viceChair';
  /** Blank where nobody who may preside was there, or where the workbook has no name: it is written by hand. */
  readonly name: string;
}

/** The Chair where they were there; else the first deputy who was; else the Chair's office, without a name. */
export function presidingOver(campaign: Campaign): Presiding {
  const chair = whoWasThere(campaign, 'chair');
  if (chair !== null) return { office: 'chair', name: chair.name };
  const deputy = whoWasThere(campaign, 'viceChair');
  return deputy === null ? { office: 'chair', name: '' } : { office: 'viceChair', name: deputy.name };
}

/** The name of the first secretary who was there; blank where none was. */
export function secretaryOf(campaign: Campaign): string {
  return whoWasThere(campaign, 'secretary')?.name ?? '';
}

/** The first member in this role who was there. Where all is done in writing, whoever is asked takes part. */
function whoWasThere(campaign: Campaign, role: Member['role']): Member | null {
  const inWriting = howVoted(campaign).way === 'written';
  const there = ({ presence }: Member): boolean =>
    presence === 'present' || (inWriting && presence === 'inWriting');
  return campaign.council.find((member) => member.role === role && there(member)) ?? null;
}
