/** What the minutes of the meeting say of people, votes and outcomes, against the JSON and the workbook. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { papersOf } from '../../src/papers/papers.ts';
import type { Campaign, Member } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { aCampaign, aCandidate, aMember, anAward, aRow } from '../tally/builders.ts';
import { candidate, having, percent, said, shownName } from './expected.ts';
import { paragraphsOf, tablesOf, textsOf, type Drawn } from './papers-of.ts';
import { inspected } from '../inspected.ts';

/** Rows of the tables of results: number, name, score, rank, votes (blank where nobody voted), outcome. */
function resultRows(drawn: Drawn): readonly (readonly string[])[] {
  return tablesOf(drawn.paper('minutes'))
    .filter(({ columns }) => columns.some(({ title }) => title === 'Xếp hạng'))
    .flatMap(({ rows }) => rows.map(({ cells }) => (cells.length === 5 ? cells.toSpliced(4, 0, '') : cells)));
}

/** The rows of a candidate; those of another one of the same name and unit are among them. */
function rowsFor(drawn: Drawn, code: string): readonly (readonly string[])[] {
  const name = shownName(drawn, code);
  return resultRows(drawn).filter((cells) => cells[1] === name);
}

const voteCell = (agree: number, base: number): string => `${agree}/${base}\n(${percent(agree, base)})`;

describe('in the minutes of the meeting', () => {
  it('the votes of who receives an award are the JSON’s for it, and of others the JSON’s for one of theirs', () => {
    let [received, others] = [0, 0];
    for (const [index, drawn] of having('minutes').entries()) {
      for (const { award, recipients } of drawn.json.awards) {
        for (const code of recipients) {
          const vote = drawn.json.ballots.find((each) => each.award === award && each.candidate === code);
          if (vote === undefined) continue;
          const cells = rowsFor(drawn, code).map((row) => row[4]);
          assert.ok(cells.includes(voteCell(vote.agree, vote.base)), `seed ${index + 1} ${code}`);
          received += 1;
        }
      }
      for (const { candidate: code } of drawn.json.unawarded) {
        const votes = drawn.json.ballots.filter((each) => each.candidate === code);
        const expected = votes.map(({ agree, base }) => voteCell(agree, base));
        const cells = rowsFor(drawn, code).map((row) => row[4] ?? '');
        assert.ok(
          cells.some((cell) => (expected.length === 0 ? cell === '' : expected.includes(cell))),
          `seed ${index + 1} ${code}: ${cells.join()}`,
        );
        if (votes.length > 0) others += 1;
      }
    }
    assert.ok(received > 200 && others > 200, 'there are votes');
  });

  it('outcomes are the JSON’s: the award, or the reason with the award’s own quota and minimum', () => {
    const seen = new Map<string, number>();
    for (const [index, drawn] of having('minutes').entries()) {
      for (const { award, recipients } of drawn.json.awards) {
        const name = drawn.campaign.awards.find((each) => each.code === award)?.name ?? '';
        for (const code of recipients)
          assert.ok(
            rowsFor(drawn, code).some((row) => row[5] === name),
            `none of these is: ${inspected(rowsFor(drawn, code))}`,
          );
      }
      for (const { candidate: code, reason } of drawn.json.unawarded) {
        const told = rowsFor(drawn, code).map((row) => row[5] ?? '');
        const expected = outcomesFor(drawn, code, reason);
        assert.ok(
          told.some((text) => expected.includes(text)),
          `seed ${index + 1} ${code} ${reason}: ${told.join(' | ')} instead of ${expected.join(' | ')}`,
        );
        seen.set(reason, (seen.get(reason) ?? 0) + 1);
      }
    }
    for (const reason of ['ineligible', 'noScore', 'minScore', 'votes', 'quota', 'pending', 'waiting'])
      assert.ok((seen.get(reason) ?? 0) > 5, `${reason}: ${seen.get(reason) ?? 0} of them are not enough`);
  });

  it('the council is counted in figures and words', () => {
    for (const drawn of having('minutes')) {
      const { council } = drawn.campaign;
      const voting = council.filter((member) => member.voting);
      const present = voting.filter(({ presence }) => presence === 'present');
      const line = `Hội đồng có ${said(council.length)} thành viên, trong đó ${said(voting.length)} thành viên có quyền biểu quyết; có mặt ${said(present.length)} thành viên có quyền biểu quyết.`;
      const texts = paragraphsOf(drawn.paper('minutes'));
      assert.ok(texts.includes(line), line);
      for (const { name } of council)
        assert.ok(
          texts.some((text) => text.startsWith(`- ${name}`)),
          `none of these is: ${inspected(texts)}`,
        );
    }
  });

  it('each member is listed where they were, and who was away with room for the reason', () => {
    const texts = minutesOf([
      aMember('A', { name: 'Lê Văn A', role: 'chair', presence: 'absent' }),
      aMember('B', { name: 'Trần Thị B', role: 'viceChair' }),
      aMember('C', { name: 'Phạm Văn C', presence: 'inWriting' }),
      aMember('D', { name: 'Hà Thị D', role: 'secretary', voting: false }),
    ]);
    const at = (start: string): number => texts.findIndex((text) => text.startsWith(start));
    const order = [
      '1. Có mặt',
      '- Trần Thị B',
      '- Hà Thị D',
      '2. Vắng',
      '- Phạm Văn C',
      '3. Vắng',
      '- Lê Văn A',
    ];
    assert.deepEqual(
      order.map(at),
      order.map(at).toSorted((a, b) => a - b),
    );
    for (const away of ['- Phạm Văn C', '- Lê Văn A'])
      assert.match(texts[at(away)] ?? '', /\(lý do: …+\)\.$/);
    assert.doesNotMatch(texts[at('- Trần Thị B')] ?? '', /lý do/);
    assert.match(texts[at('- Trần Thị B')] ?? '', /;$/);
  });

  it('who presided is the Chair, or in their absence a deputy who was there, and signs', () => {
    const chair = aMember('A', { name: 'Lê Văn A', role: 'chair' });
    const deputy = aMember('B', { name: 'Trần Thị B', role: 'viceChair' });
    const secretary = aMember('D', { name: 'Hà Thị D', role: 'secretary' });
    const away = { presence: 'absent' } as const;
    const presided = (council: readonly Member[]): string => {
      const texts = minutesOf(council);
      assert.equal(
        texts.at(-1),
        /Chủ trì: (.*?)\. Thư ký: Hà Thị D/.exec(texts.join('\n'))?.[1]?.replace(/^…+$/, ''),
      );
      return texts.at(-1) ?? '';
    };
    assert.equal(presided([chair, deputy, secretary]), 'Lê Văn A');
    assert.equal(presided([{ ...chair, ...away }, deputy, secretary]), 'Trần Thị B');
    assert.equal(presided([{ ...chair, ...away }, { ...deputy, ...away }, secretary]), '');
  });
});

function minutesOf(council: readonly Member[]): readonly string[] {
  const campaign: Campaign = aCampaign({
    candidates: [aCandidate('T')],
    council,
    awards: [anAward('BK', { name: 'Bằng khen', quota: null })],
    scores: council.map(({ code }) => aRow(code, 'T', { 'I.1': 90 })),
  });
  const [paper] = papersOf(campaign, tallyCampaign(campaign), 'state', ['minutes']);
  assert.ok(paper, 'there is no paper');
  return textsOf(paper);
}

/** What may be said of a candidate without an award: the JSON does not say which award the reason is of. */
function outcomesFor(drawn: Drawn, code: string, reason: string): readonly string[] {
  const one = candidate(drawn, code);
  const awards = drawn.campaign.awards.filter(({ kind }) => kind === one.kind);
  switch (reason) {
    case 'ineligible':
      return [one.reason === '' ? 'Không xét' : `Không xét: ${one.reason}`];
    case 'noScore':
      return ['Chưa có điểm'];
    case 'minScore':
      return awards.map(({ name, minScore }) => {
        const least = minScore === null ? '' : String(Number(minScore.num) / Number(minScore.den));
        return `Chưa đạt điểm tối thiểu ${least.replace('.', ',')} của ${name}`;
      });
    case 'votes':
      return awards.map(
        ({ name }) =>
          `Chưa đủ ${drawn.campaign.settings.vote === 'open' ? 'tỷ lệ đồng ý' : 'phiếu'} cho ${name}`,
      );
    case 'quota':
      return [
        ...awards.map(({ name, quota }) => `Ngoài số lượng ${name} (${quota ?? ''})`),
        'Không thuộc diện xét của hình thức khen thưởng nào',
      ];
    case 'pending':
      return awards.map(
        ({ name }) => `Bằng nhau ở vị trí cuối của ${name}, chờ Chủ tịch Hội đồng quyết định`,
      );
    default:
      return awards.map(({ name }) => `Chờ Chủ tịch Hội đồng quyết định về ${name} rồi xét tiếp`);
  }
}
