/**
 * What is shown to whoever works on this copy. It is guidance, so that a member meets only what is theirs to do; it is no
 * security: everything is in the workbook, for everybody to see and change. Pure.
 */
import type { Campaign, Member } from '../../tally/campaign.ts';

interface Duties {
  /** Sees every step, not their own scoring alone. */
  readonly seesAll: boolean;
  /** Records the Chair's decision of a tie: the Chair, and whoever does the secretary's work. */
  readonly decidesTies: boolean;
  /** Sends the score sheets out and receives them. */
  readonly collects: boolean;
}

/**
 * The duties of this member; null: nobody has said who they are, and nothing is kept from them. Where the council has no
 * secretary everybody may do a secretary's work, so that no council is ever locked out of its own.
 */
export function dutiesOf(campaign: Campaign, member: Member | null): Duties {
  const hasSecretary = campaign.council.some(({ role }) => role === 'secretary');
  if (member === null || !hasSecretary) return { seesAll: true, decidesTies: true, collects: true };
  switch (member.role) {
    case 'secretary':
      return { seesAll: true, decidesTies: true, collects: true };
    case 'chair':
      return { seesAll: true, decidesTies: true, collects: false };
    case 'viceChair':
      return { seesAll: true, decidesTies: false, collects: false };
    case 'member':
      // One who does not score has no other work in the pane.
      return { seesAll: !member.voting, decidesTies: false, collects: !member.voting };
  }
}
