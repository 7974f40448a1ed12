/**
 * The fingerprint of a tally's inputs: two tallies with the same one had the same inputs, however their rows, columns
 * and tables were arranged.
 *
 * It is `2:` and the SHA-256, in lower-case hexadecimal, of a canonical text in UTF-8: the line `binh-xet inputs 2`, then
 * one line for each thing of the campaign, a JSON array that begins with the thing's kind and has all that was read of
 * it; the lines in ascending order of their UTF-16 units, joined by `\n`. Texts are in Unicode NFC; figures are fractions
 * in lowest terms (`-25/2`); marks and opinions are pairs in the order of their codes. Contents have their place in
 * their table, as it decides ties (rules, "Awards"); no other order counts. Settings that came later have a line each,
 * only where they are not what they are when blank: a workbook that knows nothing of them keeps its fingerprint.
 *
 * Of a paper of the ballot all but its number is in it. The first kind of fingerprint, 64 digits without `2:`, had the
 * number too: papers that were shuffled and numbered anew looked like other papers, and who had the shuffled file could
 * try out under which numbers the papers give the fingerprint of the record, and so find the order of entry again. Nine
 * papers have 362,880 orders: that takes seconds. Records still have such fingerprints, and they are understood.
 */
import { composed } from '../../text/spelling.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Campaign, Candidate, Criterion, CriterionCode, Mark } from '../../tally/campaign.ts';
import { zero, type Fraction } from '../../tally/fraction.ts';
import { quorumBaseOf } from '../../tally/quorum.ts';
import { usualVote, voteOf } from '../../tally/voting.ts';
import type { SettingKey } from '../columns/schema.ts';

/** The campaign's fingerprint: `2:` and 64 hexadecimal digits. */
export function fingerprint(campaign: Campaign): string {
  return `2:${digest(canonicalText(campaign))}`;
}

/** Whether a record's fingerprint, of either kind, is this campaign's. */
export function isFingerprintOf(recorded: string, campaign: Campaign): boolean {
  const own = isNumbered(recorded) ? digest(textOf('binh-xet inputs 1', linesOf(campaign, true))) : null;
  return recorded === (own ?? fingerprint(campaign));
}

/** Whether this is a fingerprint of the first kind, from which the numbers of the papers can be found out. */
export function isNumbered(recorded: string): boolean {
  return /^[0-9a-f]{64}$/.test(recorded);
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The SHA-256 of what members score by and whom: contents, criteria with maxima and weights, and candidates, as a
 * canonical text like the one above that begins with `binh-xet scoring 1`. 64 hexadecimal digits.
 */
export function scoringFingerprint(campaign: Campaign): string {
  return digest(textOf('binh-xet scoring 1', scoringLines(campaign)));
}

type Field = string | number | boolean | null | readonly Field[];
type Line = readonly [kind: string, ...fields: Field[]];

/** The canonical text that the fingerprint is of. */
export function canonicalText(campaign: Campaign): string {
  return textOf('binh-xet inputs 2', linesOf(campaign, false));
}

function textOf(title: string, lines: readonly Line[]): string {
  return [title, ...lines.map((line) => JSON.stringify(line.map(normalized))).sort()].join('\n');
}

/** `numbered`: with the papers' numbers. */
function linesOf(campaign: Campaign, numbered: boolean): readonly Line[] {
  return [...setUpLines(campaign), ...scoreLines(campaign), ...ballotLines(campaign, numbered)];
}

function setUpLines(campaign: Campaign): readonly Line[] {
  const { settings: s, documents: d } = campaign;
  return [
    [
      'settings',
      s.aggregate,
      s.decimals,
      figure(s.cap),
      s.missing,
      s.recusal,
      s.cascade,
      figure(s.quorum),
      s.ties,
    ],
    ...laterSettings(campaign),
    ['documents', d.name, d.plan, d.body, d.parentBody, d.authority, d.place, d.date],
    ...campaign.contents.map((each, place): Line => [
      'content',
      place,
      each.code,
      each.name,
      figure(each.weight),
    ]),
    ...campaign.criteria.map(criterionLine),
    ...campaign.candidates.map((each) => candidateLine(each, each.proposed, each.eligible, each.reason)),
    ...campaign.council.map((each): Line => [
      'member',
      each.code,
      each.name,
      each.position,
      each.role,
      each.voting,
      each.unit,
      each.email,
      each.presence,
    ]),
    ...campaign.awards.map((each): Line => [
      'award',
      each.code,
      each.name,
      each.kind,
      each.quota,
      each.precedence,
      figure(each.minScore),
      each.minVotes === null ? null : [figure(each.minVotes.share), each.minVotes.strict],
      each.base,
    ]),
  ];
}

/** Settings that earlier versions did not know, each with what it is when nobody has said anything. */
function laterSettings(campaign: Campaign): readonly Line[] {
  const { missingVotes, scale, floor, vote } = campaign.settings;
  const settings: readonly (readonly [key: SettingKey, value: Field, whenBlank: Field])[] = [
    ['scale', scale?.kind === 'points' ? 'points' : figure(scale?.points ?? null), null],
    ['floor', figure(floor), figure(zero)],
    ['missingVotes', missingVotes, 'block'],
    ['vote', voteOf(campaign), usualVote(campaign)],
    ['quorumBase', quorumBaseOf(campaign.settings), quorumBaseOf({ vote, quorumBase: null })],
  ];
  return settings.flatMap(([key, value, whenBlank]) =>
    value === whenBlank ? [] : [['setting', key, value]],
  );
}

function criterionLine(each: Criterion): Line {
  return [
    'criterion',
    each.code,
    each.content,
    each.name,
    figure(each.maxPoints),
    figure(each.weight),
    each.appliesTo,
    each.role,
  ];
}

function candidateLine(each: Candidate, ...more: readonly Field[]): Line {
  const { code, kind, name, unit, position, registered, pledge, summary } = each;
  return ['candidate', code, kind, name, unit, position, registered, pledge, summary, ...more];
}

/** What members score by and whom: neither an order nor what only decides later about an award is in it. */
function scoringLines({ contents, criteria, candidates }: Campaign): readonly Line[] {
  return [
    ...contents.map((each): Line => ['content', each.code, each.name, figure(each.weight)]),
    ...criteria.map(criterionLine),
    ...candidates.map((each) => candidateLine(each, each.eligible)),
  ];
}

function scoreLines(campaign: Campaign): readonly Line[] {
  return [
    ...campaign.scores.map((each): Line => [
      'score',
      each.member,
      each.candidate,
      each.recused,
      each.note,
      marks(each.marks),
    ]),
    ...campaign.selfScores.map((each): Line => ['selfScore', each.candidate, marks(each.marks)]),
  ];
}

function ballotLines(campaign: Campaign, numbered: boolean): readonly Line[] {
  return [
    ...campaign.papers.map((each): Line => [
      'paper',
      ...(numbered ? [each.ballot] : []),
      each.valid,
      each.award,
      [...each.opinions].sort(byCode),
    ]),
    ...campaign.handCounts.map((each): Line => [
      'handCount',
      each.candidate,
      each.award,
      each.agree,
      each.disagree,
      each.blank,
    ]),
    ...campaign.ballotBoxes.map((each): Line => [
      'ballotBox',
      each.kind,
      each.issued,
      each.returned,
      each.valid,
      each.invalid,
    ]),
    ...campaign.decisions.map((each): Line => [
      'decision',
      each.award,
      each.candidate,
      figure(each.order),
      each.reason,
    ]),
  ];
}

function marks(given: ReadonlyMap<CriterionCode, Mark>): readonly Field[] {
  return [...given]
    .sort(byCode)
    .map(([code, mark]) => [code, mark.kind === 'points' ? figure(mark.points) : 'CĐ']);
}

function byCode(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  const [first, second] = [composed(a[0]), composed(b[0])];
  return first < second ? -1 : first > second ? 1 : 0;
}

function figure(value: Fraction | null): string | null {
  return value === null ? null : `${value.num}/${value.den}`;
}

function normalized(field: Field): Field {
  if (typeof field === 'string') return composed(field);
  return Array.isArray(field) ? field.map(normalized) : field;
}
