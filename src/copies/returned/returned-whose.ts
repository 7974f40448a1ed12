/** Whose copy it is: the stamp says; else the rows that somebody filled in do. */
import type { Member, MemberCode } from '../../tally/campaign.ts';
import type { ArrivedWorkbook } from './arrival.ts';
import { masterCell, type Master } from '../merge/merge-master.ts';
import type { Line, OpenedTable } from './returned-lines.ts';

export type WhoseCode = 'NoScores' | 'UnknownMember' | 'SeveralMembers';

type Whose =
  | { readonly kind: 'known'; readonly member: Member }
  | {
      readonly kind: 'unclear';
      readonly code: WhoseCode;
      /** The code that the copy gives, be it known or not. */
      readonly member: string | null;
    };

/** Total. `NoScores` also where the member whose copy it is gives none. */
export function whoseCopy(arrival: ArrivedWorkbook, tables: readonly OpenedTable[], master: Master): Whose {
  const stamped = arrival.stamps[0]?.member ?? null;
  const unclear = (code: WhoseCode, member: string | null = stamped): Whose => ({
    kind: 'unclear',
    code,
    member,
  });
  const lines = tables.flatMap((table) => table.lines);
  if (stamped !== null) {
    const code = master.codes.members.find(stamped);
    const member = code === undefined ? undefined : master.codes.memberOf.get(code);
    if (member === undefined || !member.voting) return unclear('UnknownMember');
    const own = lines.filter((line) => line.member === code || line.memberText === '');
    return own.some(hasScore) ? { kind: 'known', member } : unclear('NoScores');
  }
  return whoFilledIn(arrival, lines, master);
}

function whoFilledIn({ remembered }: ArrivedWorkbook, lines: readonly Line[], master: Master): Whose {
  const scored = lines.filter(hasScore);
  const unclear = (code: WhoseCode, member: string | null = null): Whose => ({
    kind: 'unclear',
    code,
    member,
  });
  if (scored.length === 0) return unclear('NoScores');
  const known = (some: readonly Line[]): readonly MemberCode[] => [
    ...new Set(some.flatMap(({ member }) => (member === undefined ? [] : [member]))),
  ];
  const all = known(scored);
  if (all.length === 0) return unclear('UnknownMember', scored[0]?.memberText ?? null);
  const changed = known(scored.filter((line) => differs(line, master)));
  const own = remembered === null ? undefined : master.codes.members.find(remembered);
  const [only, ...more] = changed.length === 0 ? all : changed;
  const code = own !== undefined && (changed.length === 0 ? all : changed).includes(own) ? own : only;
  if (code !== own && more.length > 0) return unclear('SeveralMembers');
  const member = code === undefined ? undefined : master.codes.memberOf.get(code);
  return member?.voting === true ? { kind: 'known', member } : unclear('UnknownMember', code ?? null);
}

/** A mark, sound or not, or a recusal: a note alone is no scoring. */
function hasScore({ cells }: Line): boolean {
  return cells.some(({ field, said }) => field !== 'note' && said.kind !== 'blank');
}

/** Whether the row says anything that the master does not. */
function differs({ member, candidate, cells }: Line, master: Master): boolean {
  return cells.some(({ field, criterion, said }) => {
    if (said.kind === 'blank') return false;
    if (said.kind === 'flawed' || member === undefined || candidate === undefined) return true;
    const there = masterCell(master, { member, candidate, field, criterion })?.cell.said;
    return there?.kind !== 'value' || there.text !== said.text;
  });
}
