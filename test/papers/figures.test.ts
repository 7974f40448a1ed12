/**
 * Every figure of every document against the contract's JSON, which an independent reckoning makes of the same tables:
 * councils drawn by seed.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import {
  all,
  awardsOf,
  candidate,
  having,
  percent,
  said,
  scoreText,
  shownName,
  votesText,
} from './expected.ts';
import { paragraphsOf, tablesOf, type Drawn } from './papers-of.ts';
import { inspected } from '../inspected.ts';

function nameCells(drawn: Drawn, code: string): readonly string[] {
  const one = candidate(drawn, code);
  return one.kind === 'individual' ? [one.name, one.position, one.unit] : [shownName(drawn, code)];
}

/** The rows of the lists of recipients, with what stands after the names. */
function recipientRows(drawn: Drawn, figures: (code: string, award: string) => readonly string[]) {
  return awardsOf(drawn).flatMap(({ award, result }) => {
    if (result.recipients.length === 0) return [];
    const noun = award.kind === 'collective' ? 'tập thể' : 'cá nhân';
    return [
      [`${award.name}: ${said(result.recipients.length)} ${noun}`],
      ...result.recipients.map((code, index) => [
        String(index + 1),
        ...nameCells(drawn, code),
        ...figures(code, award.code),
      ]),
    ];
  });
}

/** The awards that somebody receives, those of one name as one, with the numbers of their recipients in words. */
function recipientsByName(drawn: Drawn): readonly (readonly [name: string, counts: string])[] {
  const counts = new Map<string, readonly string[]>();
  for (const { award, result } of awardsOf(drawn)) {
    const noun = award.kind === 'collective' ? 'tập thể' : 'cá nhân';
    if (result.recipients.length > 0)
      counts.set(award.name, [
        ...(counts.get(award.name) ?? []),
        `${said(result.recipients.length)} ${noun}`,
      ]);
  }
  return [...counts].map(([name, each]) => [name, each.join(', ')]);
}

function rowsOf(drawn: Drawn, name: Parameters<Drawn['paper']>[0]) {
  return tablesOf(drawn.paper(name)).flatMap(({ rows }) => rows.map(({ cells }) => [...cells]));
}

describe('the figures of', () => {
  it('the minutes of the count are the ballots of the JSON', () => {
    let rows = 0;
    for (const [index, drawn] of having('count').entries()) {
      const expected = awardsOf(drawn).flatMap(({ award }) => {
        const votes = drawn.campaign.candidates.flatMap(
          ({ code }) =>
            drawn.json.ballots.find((each) => each.award === award.code && each.candidate === code) ?? [],
        );
        return votes.map(({ candidate: code, agree, disagree, blank, base, passes }, place) => [
          String(place + 1),
          shownName(drawn, code),
          String(agree),
          String(disagree),
          String(blank),
          `${agree}/${base}\n(${percent(agree, base)})`,
          passes === null ? 'Không yêu cầu' : passes ? 'Đạt' : 'Không đạt',
        ]);
      });
      const [, table] = tablesOf(drawn.paper('count'));
      const found = (table?.rows ?? []).filter(({ section }) => !section).map(({ cells }) => [...cells]);
      assert.deepEqual(found, expected, `seed ${index + 1}`);
      rows += found.length;
    }
    assert.ok(rows > 500, 'there are ballots');
  });

  it('the tellers’ box are the workbook’s, in figures and words', () => {
    for (const drawn of having('count')) {
      const [table] = tablesOf(drawn.paper('count'));
      const found = table?.rows.map(({ cells }) => cells.slice(1)) ?? [];
      const boxes = drawn.campaign.ballotBoxes.map((box) =>
        [box.issued, box.returned, box.valid, box.invalid].map(said),
      );
      assert.deepEqual(found, boxes.length > 0 ? boxes : [['……', '……', '……', '……']]);
    }
  });

  it('the posted list are the recipients and scores of the JSON', () => {
    for (const [index, drawn] of all.entries()) {
      const expected = recipientRows(drawn, (code) => [scoreText(drawn, code)]);
      assert.deepEqual(rowsOf(drawn, 'public-list'), expected, `seed ${index + 1}`);
    }
  });

  it('the submission’s list add the votes', () => {
    for (const [index, drawn] of all.entries()) {
      const hasVotes = drawn.json.ballots.length > 0;
      const expected = recipientRows(drawn, (code, award) => [
        scoreText(drawn, code),
        ...(hasVotes ? [votesText(drawn, code, award)] : []),
      ]);
      assert.deepEqual(rowsOf(drawn, 'submission'), expected, `seed ${index + 1}`);
    }
  });

  it('the decision are its recipients, and their number in article 1', () => {
    for (const [index, drawn] of all.entries()) {
      assert.deepEqual(
        rowsOf(drawn, 'decision'),
        recipientRows(drawn, () => []),
        `seed ${index + 1}`,
      );
      const article = paragraphsOf(drawn.paper('decision')).find((text) => text.startsWith('Điều 1.'));
      const given = recipientsByName(drawn).map(([name, counts]) => `${name} cho ${counts}`);
      const expected =
        given.length > 0 ? `Điều 1. Tặng ${given.join('; ')} đã có thành tích` : 'Điều 1. Tặng ……';
      assert.ok(article?.startsWith(expected), `seed ${index + 1}: ${article ?? ''}`);
    }
  });

  it('the submission’s proposal are the numbers of its recipients, and of those considered', () => {
    for (const [index, drawn] of all.entries()) {
      const texts = paragraphsOf(drawn.paper('submission'));
      const found = texts.filter((text) => /^- .*\d\d \([^)]*\) (tập thể|cá nhân)[;.]$/u.test(text));
      const expected = recipientsByName(drawn).map(([name, counts]) => `- ${name}: ${counts}`);
      const ended = expected.map((text, at) => `${text}${at < expected.length - 1 ? ';' : '.'}`);
      assert.deepEqual(found, ended, `seed ${index + 1}`);
      const eligible = (kind: string): string =>
        said(drawn.campaign.candidates.filter((one) => one.kind === kind && one.eligible).length);
      const considered = `${eligible('collective')} tập thể, ${eligible('individual')} cá nhân đủ điều kiện.`;
      assert.ok(
        texts.some((text) => text.endsWith(considered)),
        `none of these is: ${inspected(texts)}`,
      );
    }
  });

  it('the minutes of the count conclude how many have the votes', () => {
    for (const [index, drawn] of having('count').entries()) {
      const texts = paragraphsOf(drawn.paper('count'));
      for (const { award } of awardsOf(drawn)) {
        const votes = drawn.json.ballots.filter((vote) => vote.award === award.code);
        if (votes.length === 0 || votes.every(({ passes }) => passes === null)) continue;
        const noun = award.kind === 'collective' ? 'tập thể' : 'cá nhân';
        const passed = said(votes.filter(({ passes }) => passes === true).length);
        const [share, action] = texts.includes('TỔNG HỢP PHIẾU LẤY Ý KIẾN')
          ? ['đồng ý', 'lấy ý kiến']
          : ['phiếu', 'bỏ phiếu'];
        const expected = `- ${award.name}: ${passed} ${noun} đạt tỷ lệ ${share} theo quy định, trong tổng số ${said(votes.length)} ${noun} được ${action}.`;
        assert.ok(texts.includes(expected), `seed ${index + 1}: ${expected}`);
      }
    }
  });

  it('the minutes of the meeting are the scores and ranks of the JSON', () => {
    for (const [index, drawn] of having('minutes').entries()) {
      const scoreRows = tablesOf(drawn.paper('minutes')).filter(({ columns }) =>
        columns.some(({ title }) => title === 'Xếp hạng'),
      );
      const found = scoreRows.flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(1, 4).join('|')));
      const expected = drawn.json.scores.map(({ candidate: code, rank }) =>
        [shownName(drawn, code), scoreText(drawn, code), rank === null ? '–' : String(rank)].join('|'),
      );
      assert.deepEqual(found.toSorted(), expected.toSorted(), `seed ${index + 1}`);
    }
  });

  it('what the minutes conclude, and the ties with their reasons, are the JSON’s and the Chair’s', () => {
    let decided = 0;
    for (const [index, drawn] of having('minutes').entries()) {
      const texts = paragraphsOf(drawn.paper('minutes'));
      for (const { award, result } of awardsOf(drawn)) {
        const names = result.recipients.map((code) => candidate(drawn, code).name).join(', ');
        const line = `${award.name}: ${said(result.recipients.length)} `;
        const found = texts.some((text) => text.includes(line) && text.endsWith(`: ${names}.`));
        assert.equal(found, result.recipients.length > 0, `seed ${index + 1} ${award.code}`);
        if (result.status !== 'pending') continue;
        const open = texts.find((text) => text.startsWith(`${award.name}: còn ${said(result.places)} suất`));
        assert.ok(open, `seed ${index + 1}: an open tie is told`);
        for (const code of result.pending)
          assert.ok(
            open.includes(candidate(drawn, code).name),
            `${inspected(candidate(drawn, code).name)} is not in ${inspected(open)}`,
          );
      }
      decided += texts.filter((text) => text.includes('lý do: Chủ tịch quyết định')).length;
    }
    assert.ok(decided >= 5, `${decided} decided ties are in the minutes, at least 5 expected`);
  });
});

describe('what nobody may learn', () => {
  it('no score sheet has a figure of fewer than three members', () => {
    for (const drawn of all) {
      const sheets = tablesOf(drawn.paper('score-sheets'));
      drawn.campaign.candidates.forEach((one, index) => {
        const members = drawn.json.scores.find((each) => each.candidate === one.code)?.members ?? 0;
        if (members >= 3) return;
        for (const { cells, section } of sheets[index]?.rows ?? []) {
          const figure = cells.at(-1) ?? '';
          if (section) assert.doesNotMatch(figure, /: \d/, one.code);
          else assert.equal(figure, '–', one.code);
        }
      });
    }
  });

  it('no document but the list of those present names a member beside a figure', () => {
    for (const drawn of all) {
      const members = drawn.campaign.council.map(({ name }) => name);
      for (const name of ['count', 'submission', 'decision', 'public-list', 'score-sheets'] as const) {
        for (const { rows } of drawn.has(name) ? tablesOf(drawn.paper(name)) : []) {
          for (const { cells } of rows) assert.ok(!cells.some((cell) => members.includes(cell)), name);
        }
      }
    }
  });
});
