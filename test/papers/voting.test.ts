/** What the documents say of how the council voted: nothing that did not happen. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import { papersOf, paperFile } from '../../src/papers/papers.ts';
import type { Campaign, Member, Vote } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { howVoted, type Voting } from '../../src/tally/voting.ts';
import {
  aCampaign,
  aCandidate,
  aCouncil,
  aMember,
  anAward,
  aPaper,
  rowsOf,
  settings,
} from '../tally/builders.ts';
import { textsOf } from './papers-of.ts';
import { inspected } from '../inspected.ts';

const council = aCouncil(4);
const inWriting = { presence: 'inWriting' } as const;
const absent = { presence: 'absent' } as const;

interface Given {
  readonly vote?: Vote | null;
  /** Papers of these members, who all agree with A; none: nobody voted. */
  readonly papers?: number;
  readonly members?: readonly Member[];
}

function aVote({ vote = null, papers = 4, members = council }: Given): Campaign {
  return aCampaign({
    settings: settings({ vote }),
    council: members,
    candidates: [aCandidate('A'), aCandidate('B')],
    awards: [anAward('BK', { name: 'Bằng khen', minVotes: papers > 0 ? '1/2' : null })],
    scores: rowsOf(members, { A: 90, B: 80 }),
    papers: Array.from({ length: papers }, (_, index) =>
      aPaper(String(index + 1), { A: 'agree', B: 'disagree' }),
    ),
  });
}

function documentsOf(given: Given): ReadonlyMap<DocumentName, string> {
  const campaign = aVote(given);
  const papers = papersOf(campaign, tallyCampaign(campaign), 'state');
  return new Map(papers.map((paper) => [paper.name, textsOf(paper).join('\n')]));
}

const everything = (documents: ReadonlyMap<DocumentName, string>): string =>
  [...documents.values()].join('\n');

describe('how the council voted', () => {
  const voted = (given: Given): Voting => howVoted(aVote(given));
  const mixed = [...aCouncil(2), ...[aMember('M3', inWriting), aMember('M4', inWriting)]];

  it('is as the setting says, and in secret where it says nothing and there are votes', () => {
    for (const vote of ['open', 'written'] as const) assert.equal(voted({ vote }).way, vote);
    assert.equal(voted({}).way, 'secret');
    assert.equal(voted({ vote: 'secret' }).way, 'secret');
  });

  it('is not at all in a secret ballot of which there is nothing', () => {
    assert.equal(voted({ papers: 0 }).way, 'none');
    assert.equal(voted({ papers: 0, vote: 'secret' }).way, 'none');
    assert.equal(voted({ papers: 0, vote: 'none' }).way, 'none');
  });

  it('is in writing where nobody was present and those who voted were asked', () => {
    const asked = aCouncil(4, inWriting);
    assert.deepEqual(voted({ members: asked }), { way: 'written', met: false, askedAway: false });
    assert.equal(voted({ members: asked, vote: 'secret' }).way, 'secret');
    assert.equal(voted({ members: aCouncil(4, absent) }).way, 'secret');
  });

  it('with a meeting where some were present and others were asked', () => {
    assert.deepEqual(voted({ members: mixed }), { way: 'secret', met: true, askedAway: true });
    assert.deepEqual(voted({ members: mixed, vote: 'written' }), {
      way: 'written',
      met: true,
      askedAway: true,
    });
    assert.equal(voted({ vote: 'written' }).met, false);
  });
});

describe('the documents of', () => {
  it('a secret ballot say so', () => {
    const documents = documentsOf({});
    assert.match(documents.get('submission') ?? '', /họp xét và bỏ phiếu kín đối với/);
    assert.match(documents.get('submission') ?? '', /2\. Kết quả bỏ phiếu kín:\n- Phiếu bầu: phát ra/);
    assert.match(documents.get('submission') ?? '', /3\. Căn cứ kết quả chấm điểm và bỏ phiếu,/);
    assert.match(documents.get('count') ?? '', /BIÊN BẢN KIỂM PHIẾU\n[^]*bỏ phiếu kín/);
    assert.match(documents.get('minutes') ?? '', /Biên bản kiểm phiếu kèm theo/);
  });

  it('a ballot in which members who were away were asked say that too', () => {
    const members = [...aCouncil(3), aMember('M4', inWriting)];
    assert.match(
      documentsOf({ members }).get('submission') ?? '',
      /họp xét, bỏ phiếu kín và lấy ý kiến bằng văn bản của thành viên vắng mặt đối với/,
    );
  });

  it('a council without any ballot say nothing of one, and there are no minutes of a count', () => {
    for (const vote of [null, 'secret', 'none'] as const) {
      const documents = documentsOf({ papers: 0, vote });
      assert.ok(
        !documents.has('count'),
        `${inspected('count')} is among ${inspected([...documents.keys()])}`,
      );
      assert.equal(documents.has('ballots'), vote !== 'none', 'blank ballots can still be printed');
      const said = [...documents].filter(([name]) => name !== 'ballots').map(([, text]) => text);
      assert.match(said.join('\n'), /và họp xét các tập thể, cá nhân được đề nghị khen thưởng\. Kết quả/);
      assert.match(said.join('\n'), /2\. Căn cứ kết quả chấm điểm và họp xét,/);
      assert.doesNotMatch(said.join('\n'), /bỏ phiếu|phiếu kín|kiểm phiếu|phiếu đồng|phiếu bầu/i);
    }
  });

  it('a show of hands say so, with its figures in the minutes of the meeting', () => {
    const documents = documentsOf({ vote: 'open' });
    assert.deepEqual(
      [...documents.keys()],
      ['minutes', 'submission', 'decision', 'public-list', 'score-sheets'],
    );
    const submission = documents.get('submission') ?? '';
    assert.match(submission, /họp xét và biểu quyết bằng hình thức giơ tay đối với/);
    assert.match(
      submission,
      /2\. Kết quả biểu quyết:\n- Bằng khen: 01 \(một\) tập thể đạt tỷ lệ đồng ý theo quy định, trong tổng số 02 \(hai\) tập thể được biểu quyết\./,
    );
    assert.match(submission, /3\. Căn cứ kết quả chấm điểm và biểu quyết,/);
    assert.match(documents.get('minutes') ?? '', /IV\. KẾT QUẢ CHẤM ĐIỂM VÀ BIỂU QUYẾT/);
    assert.match(documents.get('minutes') ?? '', /Kết quả biểu quyết[^]*4\/4\n\(100%\)/);
    assert.doesNotMatch(
      everything(documents),
      /bỏ phiếu|phiếu kín|phiếu bầu|kiểm phiếu|phiếu đồng|tỷ lệ phiếu/i,
    );
  });

  it('opinions in writing say so: no meeting, and a summary in place of the minutes of the count', () => {
    for (const given of [{ vote: 'written' }, { members: aCouncil(4, inWriting) }] as const) {
      const documents = documentsOf(given);
      assert.ok(
        !documents.has('minutes'),
        `${inspected('minutes')} is among ${inspected([...documents.keys()])}`,
      );
      const count = documents.get('count') ?? '';
      assert.match(count, /TỔNG HỢP PHIẾU LẤY Ý KIẾN\n/);
      assert.match(count, /được lấy ý kiến: 04 \(bốn\) người; không tham gia: 00 \(không\) người/);
      assert.match(
        documents.get('submission') ?? '',
        /và lấy ý kiến bằng văn bản của các thành viên Hội đồng/,
      );
      const spoken = [count, documents.get('submission'), documents.get('decision')].join('\n');
      assert.doesNotMatch(spoken, /phiếu kín|họp|kiểm phiếu|Phiếu bầu/i);
    }
  });

  it('opinions in writing are in a file of their own name', () => {
    const campaign = aVote({ vote: 'written' });
    const [paper] = papersOf(campaign, tallyCampaign(campaign), 'state', ['count']);
    assert.equal(paper === undefined ? '' : paperFile(paper), 'tong-hop-phieu-lay-y-kien.docx');
    assert.equal(paper?.title, 'Tổng hợp phiếu lấy ý kiến');
  });

  it('papers for opinions in writing are no ballots', () => {
    const campaign = aVote({ vote: 'written' });
    const [paper] = papersOf(campaign, tallyCampaign(campaign), 'state', ['ballots']);
    const text = paper === undefined ? '' : `${paper.title}\n${textsOf(paper).join('\n')}`;
    assert.match(text, /^Phiếu lấy ý kiến tập thể\n[^]*PHIẾU LẤY Ý KIẾN\n/);
    assert.doesNotMatch(text, /phiếu bầu|Kiểm phiếu|ký tên/i);
  });
});
