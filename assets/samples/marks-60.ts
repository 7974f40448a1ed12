/** How the sample's council scored and voted: figures drawn around each candidate's merit. */
import type { TemplateCell } from '../../src/workbook/template/book.ts';
import type { SampleCandidate, SampleMember } from './council-60.ts';
import type { Draw } from './draw.ts';
import { criteria, type PublishedCriterion } from './rules-60.ts';

export function applies(criterion: PublishedCriterion, candidate: SampleCandidate): boolean {
  return criterion.for === 'Cả hai' || (criterion.for === 'Tập thể') === candidate.collective;
}

/** Steps of half a point; a tenth to a quarter of the maximum is lost by the weakest, nearly nothing by the best. */
function pointsFor(draw: Draw, criterion: PublishedCriterion, merit: number, severity: number): number {
  const lost = ((100 - merit) * 0.24 + severity + draw.whole(-3, 4)) / 100;
  const halves = Math.round(criterion.points * 2 * (1 - lost));
  return Math.min(criterion.points * 2, Math.max(0, halves)) / 2;
}

interface Extras {
  readonly bonus: number;
  readonly deduction: number;
}

function cellsOf(draw: Draw, candidate: SampleCandidate, extras: Extras, severity: number): TemplateCell[] {
  return criteria.map((criterion) => {
    if (!applies(criterion, candidate)) return '';
    if (criterion.role === 'Thưởng') return extras.bonus === 0 ? '' : extras.bonus;
    if (criterion.role === 'Trừ') return extras.deduction === 0 ? '' : extras.deduction;
    return candidate.unassessable === criterion.code
      ? 'CĐ'
      : pointsFor(draw, criterion, candidate.merit, severity);
  });
}

const extrasOf = (draw: Draw, { merit }: SampleCandidate): Extras => ({
  bonus: merit > 60 && draw.chance(14) ? draw.pick([1, 1, 2]) : 0,
  deduction: merit < 60 && draw.chance(12) ? draw.pick([1, 2]) : 0,
});

/** Rows of member, candidate, recused, note and criteria; members do not score their own unit. */
export function drawScoreRows(
  draw: Draw,
  council: readonly SampleMember[],
  candidates: readonly SampleCandidate[],
): TemplateCell[][] {
  const extras = new Map(candidates.map((candidate) => [candidate, extrasOf(draw, candidate)]));
  return council.flatMap((member) => {
    const severity = draw.whole(-1, 2);
    return candidates
      .filter(({ unit, eligible }) => eligible && unit !== member.unit)
      .map((candidate): TemplateCell[] => [
        member.code,
        candidate.code,
        '',
        candidate.collective ? candidate.name : `${candidate.name} - ${candidate.unit}`,
        ...cellsOf(draw, candidate, extras.get(candidate) ?? { bonus: 0, deduction: 0 }, severity),
      ]);
  });
}

/** Rows of candidate and criteria: what they gave themselves, a little kinder than the council. */
export function drawSelfRows(draw: Draw, candidates: readonly SampleCandidate[]): TemplateCell[][] {
  return candidates
    .filter(({ eligible }) => eligible)
    .map((candidate): TemplateCell[] => [
      candidate.code,
      ...cellsOf(
        draw,
        { ...candidate, merit: Math.min(100, candidate.merit + 8) },
        { bonus: 0, deduction: 0 },
        -2,
      ),
    ]);
}

/** Rows of ballot, validity, award, note and candidates; one paper a member, of whom nobody knows which. */
export function drawPapers(
  draw: Draw,
  candidates: readonly SampleCandidate[],
  papers: number,
  invalid: readonly number[],
): TemplateCell[][] {
  const support = candidates.map(({ merit, eligible }) =>
    !eligible ? 0 : merit > 60 ? 98 : merit > 34 ? 90 : 62,
  );
  return Array.from({ length: papers }, (_, at): TemplateCell[] => {
    const spoilt = invalid.includes(at + 1);
    return [
      at + 1,
      spoilt ? 'không' : '',
      '',
      spoilt ? 'Phiếu có chữ ký' : '',
      ...support.map((percent) => (spoilt ? '' : draw.chance(percent) ? 'x' : draw.chance(80) ? 'K' : '')),
    ];
  });
}
