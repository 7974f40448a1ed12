/** What the reckoning needs of a council's tables, with codes folded and blanks replaced by what the contract says of them. */
import {
  folded,
  isBlank,
  numberIn,
  oneOf,
  recordsOf,
  shareIn,
  yesOrNo,
  type Cell,
  type Entry,
  type Tables,
} from './records.ts';
import { Ratio } from './ratio.ts';

export type Sort = 'collective' | 'individual';

export interface Person {
  readonly code: string;
  /** As the Candidates table spells it. */
  readonly spelt: string;
  readonly kind: Sort;
  readonly name: string;
  readonly unit: string;
  readonly proposed: string;
  readonly eligible: boolean;
}

export interface Prize {
  readonly code: string;
  readonly spelt: string;
  readonly kind: Sort;
  readonly quota: number | null;
  readonly precedence: number;
  readonly minScore: Ratio | null;
  readonly minVotes: { readonly share: Ratio; readonly more: boolean } | null;
  readonly base: 'all' | 'present' | 'participating' | 'valid';
}

export interface Council {
  readonly name: string;
  readonly aggregate: 'mean' | 'trimmed' | 'median';
  readonly decimals: number;
  /** Null: none is set. */
  readonly scale: Ratio | 'points' | null;
  /** Null: there is none. */
  readonly floor: Ratio | null;
  readonly cap: Ratio | null;
  readonly recusal: boolean;
  readonly cascade: boolean;
  readonly missingVotes: 'block' | 'skip';
  readonly ties: 'chair' | 'expand';
  readonly contents: readonly {
    readonly code: string;
    readonly spelt: string;
    readonly weight: Ratio | null;
  }[];
  readonly criteria: readonly {
    readonly code: string;
    readonly content: string;
    readonly points: Ratio;
    readonly weight: Ratio | null;
    readonly kinds: readonly Sort[];
    readonly role: 'main' | 'bonus' | 'deduction';
  }[];
  readonly people: readonly Person[];
  readonly members: readonly {
    readonly code: string;
    readonly voting: boolean;
    readonly unit: string;
    readonly presence: 'present' | 'absent' | 'writing';
  }[];
  readonly prizes: readonly Prize[];
}

const text = (cell: Cell | undefined): string => String(cell ?? '').trim();
const sortIn = (cell: Cell | undefined): Sort =>
  oneOf<Sort>(cell, [
    ['collective', 'Tập thể'],
    ['individual', 'Cá nhân'],
  ]);

function need<Value>(value: Value | null): Value {
  if (value === null) throw new SyntaxError('a required cell is blank');
  return value;
}

function personOf({ named }: Entry): Person {
  return {
    code: folded(named.get('code')),
    spelt: text(named.get('code')),
    kind: sortIn(named.get('kind')),
    name: text(named.get('name')),
    unit: text(named.get('unit')),
    proposed: folded(named.get('proposed')),
    eligible:
      oneOf(named.get('status'), [
        ['yes', 'Đủ điều kiện', 'eligible'],
        ['no', 'Không xét', 'ineligible'],
      ]) === 'yes',
  };
}

function prizeOf({ named }: Entry): Prize {
  return {
    code: folded(named.get('code')),
    spelt: text(named.get('code')),
    kind: sortIn(named.get('kind')),
    quota: numberIn(named.get('quota'))?.asNumber() ?? null,
    precedence: need(numberIn(named.get('precedence'))).asNumber(),
    minScore: numberIn(named.get('minScore')),
    minVotes: shareIn(named.get('minVotes')),
    base: oneOf(named.get('base'), [
      ['all', 'Tổng số thành viên'],
      ['present', 'Có mặt'],
      ['participating', 'Tham gia'],
      ['valid', 'Phiếu hợp lệ'],
    ]),
  };
}

function presenceIn(cell: Cell | undefined): 'present' | 'absent' | 'writing' {
  if (['văn bản', 'in writing'].includes(folded(cell))) return 'writing';
  return (yesOrNo(cell) ?? true) ? 'present' : 'absent';
}

function criterionOf({ named }: Entry): Council['criteria'][number] {
  const applies = oneOf<Sort | 'both'>(named.get('appliesTo'), [
    ['both', 'Cả hai'],
    ['collective', 'Tập thể'],
    ['individual', 'Cá nhân'],
  ]);
  return {
    code: folded(named.get('code')),
    content: folded(named.get('content')),
    points: need(numberIn(named.get('maxPoints'))),
    weight: numberIn(named.get('weight')),
    kinds: applies === 'both' ? ['collective', 'individual'] : [applies],
    role: oneOf(named.get('role'), [
      ['main', 'Chính'],
      ['bonus', 'Thưởng'],
      ['deduction', 'Trừ'],
    ]),
  };
}

/** Everything but scores, ballots and decisions. */
export function councilOf(tables: Tables): Council {
  const settings = new Map(
    recordsOf(tables, 'Campaign').map(({ named }) => [folded(named.get('key')), named.get('value')] as const),
  );
  const setting = (key: string): Cell | undefined =>
    isBlank(settings.get(key)) ? undefined : settings.get(key);
  return {
    name: text(setting('name')),
    aggregate: oneOf(setting('aggregate'), [['mean'], ['trimmed'], ['median']]),
    decimals: numberIn(setting('decimals'))?.asNumber() ?? 2,
    scale: ['points', 'điểm gốc'].includes(folded(setting('scale'))) ? 'points' : numberIn(setting('scale')),
    floor: ['none', 'không'].includes(folded(setting('floor')))
      ? null
      : (numberIn(setting('floor')) ?? Ratio.nought),
    cap: numberIn(setting('cap')),
    recusal: yesOrNo(setting('recusal')) ?? false,
    cascade: yesOrNo(setting('cascade')) ?? true,
    missingVotes: oneOf(setting('missingvotes'), [['block'], ['skip']]),
    ties: oneOf(setting('ties'), [['chair'], ['expand']]),
    contents: recordsOf(tables, 'Contents').map(({ named }) => ({
      code: folded(named.get('code')),
      spelt: text(named.get('code')),
      weight: numberIn(named.get('weight')),
    })),
    criteria: recordsOf(tables, 'Criteria').map(criterionOf),
    people: recordsOf(tables, 'Candidates').map(personOf),
    members: recordsOf(tables, 'Council').map(({ named }) => ({
      code: folded(named.get('code')),
      voting: yesOrNo(named.get('voting')) ?? true,
      unit: text(named.get('unit')),
      presence: presenceIn(named.get('present')),
    })),
    prizes: recordsOf(tables, 'Awards').map(prizeOf),
  };
}
