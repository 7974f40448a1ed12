/** The form of documents: Nghị định 30/2020/NĐ-CP, Phụ lục I and III, and the Party's. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import type { StyleName } from '../../src/papers/house-style.ts';
import { plainText, type Paper, type Paragraph } from '../../src/papers/paper.ts';
import { papersOf } from '../../src/papers/papers.ts';
import { millimetres, widthOf } from '../../src/papers/typeset.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { aCampaign, aCandidate, aMember, anAward, aPaper, aRow } from '../tally/builders.ts';
import { paragraphsOf, textsOf } from './papers-of.ts';
import { inspected } from '../inspected.ts';

const candidates = [
  aCandidate('T', { name: 'Vụ Một' }),
  aCandidate('C', { kind: 'individual', name: 'Lê Thị C' }),
  aCandidate('D', { kind: 'individual', name: 'Hà Văn D' }),
];
const plain = aCampaign({
  candidates,
  council: [
    aMember('A', { name: 'Trần Văn A', role: 'chair' }),
    aMember('B', { name: 'Phạm Thị B', role: 'secretary', voting: false }),
  ],
  // One name for both kinds, as councils write it.
  awards: [
    anAward('BK-TT', { name: 'Bằng khen', quota: null }),
    anAward('BK-CN', { name: 'Bằng khen', kind: 'individual', quota: null }),
  ],
  scores: candidates.map(({ code }) => aRow('A', code, { 'I.1': 90 })),
  papers: [aPaper('1', { T: 'agree', C: 'agree', D: 'agree' })],
});
const campaign = {
  ...plain,
  documents: { ...plain.documents, name: 'Đợt thi đua Một', authority: 'Trưởng Ban', plan: '1-KH/BTC' },
};

function paper(style: StyleName, name: DocumentName): Paper {
  const [found] = papersOf(campaign, tallyCampaign(campaign), style, [name]);
  assert.ok(found, 'there is no found');
  return found;
}

const paragraphs = ({ blocks }: Paper): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));

function signaturesOn({ blocks }: Paper) {
  const found = blocks.find((block) => block.kind === 'signatures');
  assert.equal(found?.kind, 'signatures');
  return found.columns;
}

const all: readonly DocumentName[] = ['count', 'minutes', 'submission', 'decision', 'public-list'];

for (const style of ['state', 'party'] as const) {
  describe(`in the form of the ${style}`, () => {
    it('sections have Roman numerals and capitals', () => {
      for (const name of all) {
        const bold = paragraphs(paper(style, name)).filter((each) =>
          each.runs.every((run) => run.bold === true),
        );
        const heads = bold.map(plainText).filter((text) => /^[IVX]+[.-]/.test(text));
        for (const head of heads) {
          assert.match(head, style === 'state' ? /^[IVX]+\. / : /^[IVX]+- /);
          assert.equal(head, head.toLocaleUpperCase('vi'));
        }
        if (name === 'minutes')
          assert.deepEqual(
            heads.map((head) => /^[IVX]+/.exec(head)?.[0]),
            ['I', 'II', 'III', 'IV', 'V', 'VI'],
          );
      }
    });

    it('the text ends as it should, before the signatures', () => {
      for (const name of ['minutes', 'count', 'submission', 'decision'] as const) {
        const { blocks } = paper(style, name);
        const last = blocks[blocks.findIndex(({ kind }) => kind === 'signatures') - 1];
        assert.equal(last?.kind, 'paragraph');
        assert.match(plainText(last), style === 'state' ? /[^.]\.\/\.$/ : /[^./]\.$/);
        assert.ok(last.keepNext, 'there is no keep next');
      }
    });

    it('the decision rests on grounds, each on its line, and the authority stands in its place', () => {
      const found = paragraphs(paper(style, 'decision'));
      const at = (wanted: RegExp): number => found.findIndex((each) => wanted.test(plainText(each)));
      const grounds = found.filter((each) => /^(- )?(Căn cứ|Theo đề nghị)/.test(plainText(each)));
      assert.equal(grounds.length, 4);
      const texts = grounds.map(plainText);
      assert.ok(
        texts.slice(0, -1).every((text) => text.endsWith(';')),
        `not all of these are: ${inspected(texts.slice(0, -1))}`,
      );
      assert.ok(
        texts.at(-1)?.endsWith(style === 'state' ? '.' : ','),
        `${inspected(style === 'state' ? '.' : ',')} does not end ${inspected(texts.at(-1))}`,
      );
      assert.ok(
        texts.every((text) => text.startsWith('- ') === (style === 'party')),
        `not all of these are: ${inspected(texts)}`,
      );
      const isItalic = grounds.every(({ runs }) => runs.every((run) => run.italic === true));
      assert.equal(isItalic, style === 'state');
      const order = [at(/^TRƯỞNG BAN$/), at(/Căn cứ/), at(/^QUYẾT ĐỊNH:$/), at(/^Điều 1\./)];
      const expected = style === 'state' ? order : [order[1], order[0], order[2], order[3]];
      assert.deepEqual(
        expected,
        expected.toSorted((a = 0, b = 0) => a - b),
      );
    });

    it('an award of one name for both kinds is named once', () => {
      const article = paragraphsOf(paper(style, 'decision')).find((text) => text.startsWith('Điều 1.'));
      assert.ok(
        article?.startsWith('Điều 1. Tặng Bằng khen cho 01 (một) tập thể, 02 (hai) cá nhân đã có thành tích'),
        article,
      );
      assert.ok(
        paragraphsOf(paper(style, 'submission')).includes('- Bằng khen: 01 (một) tập thể, 02 (hai) cá nhân.'),
        `${inspected('- Bằng khen: 01 (một) tập thể, 02 (hai) cá nhân.')} is not in ${inspected(paragraphsOf(paper(style, 'submission')))}`,
      );
    });

    it('nothing is said of a list where nobody receives anything, and what is silent is left to be written in', () => {
      const nobody = { ...plain, awards: [] };
      const documents = {
        ...plain.documents,
        name: '',
        body: '',
        parentBody: '',
        authority: '',
        place: '',
        date: '',
        plan: '',
      };
      const silent = { ...nobody, documents };
      for (const each of papersOf(silent, tallyCampaign(silent), style, all)) {
        const text = textsOf(each).join('\n');
        assert.doesNotMatch(text, /danh sách kèm theo|undefined|null|NaN|\(\)|  | [,;.]/i, each.name);
        assert.match(text, /……/);
      }
    });

    it('copies go to those under Nơi nhận, the last of them the file', () => {
      for (const name of ['submission', 'decision'] as const) {
        const [left] = signaturesOn(paper(style, name));
        assert.ok(left !== undefined, 'there is no left half');
        assert.ok(!('office' in left), `the left half signs: ${inspected(left)}`);
        const [heading] = left[0]?.runs ?? [];
        assert.equal(heading?.text, 'Nơi nhận:');
        assert.deepEqual(
          [heading.bold, heading.italic, heading.underline],
          style === 'state' ? [true, true, undefined] : [undefined, undefined, true],
        );
        const lines = left.slice(1).map(plainText);
        assert.ok(
          lines.every((text) => text.startsWith('- ')),
          `not all of these are: ${inspected(lines)}`,
        );
        assert.ok(
          lines.slice(0, -1).every((text) => text.endsWith(';')),
          `not all of these are: ${inspected(lines.slice(0, -1))}`,
        );
        assert.match(lines.at(-1) ?? '', style === 'state' ? /^- Lưu: VT, …+\.$/ : /^- Lưu …+\.$/);
      }
    });

    it('whoever signs on behalf of the council is set as the form has it, and the minutes by two', () => {
      const chair = signaturesOn(paper(style, 'submission')).at(-1);
      assert.ok(chair !== undefined, 'there is no chair');
      assert.ok('office' in chair, `${inspected(chair)} has no office`);
      assert.deepEqual(
        [chair.office, chair.position],
        style === 'state' ? [['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], undefined] : [['T/M HỘI ĐỒNG'], ['CHỦ TỊCH']],
      );
      assert.deepEqual([chair.name, chair.hint], ['Trần Văn A', '']);
      const minutes = signaturesOn(paper(style, 'minutes')).map((column) =>
        'office' in column ? [column.office.join(' '), column.name] : [],
      );
      assert.deepEqual(
        minutes,
        style === 'state'
          ? [
              ['THƯ KÝ', 'Phạm Thị B'],
              ['CHỦ TỌA', 'Trần Văn A'],
            ]
          : [
              ['NGƯỜI GHI BIÊN BẢN', 'Phạm Thị B'],
              ['CHỦ TRÌ HỘI NGHỊ', 'Trần Văn A'],
            ],
      );
    });

    it('the subject is set off from the text, and the annex says to what it belongs', () => {
      for (const name of all) {
        const found = paragraphs(paper(style, name));
        if (style === 'party')
          assert.ok(
            found.some((each) => plainText(each) === '-----'),
            `none of these is: ${inspected(found)}`,
          );
        else {
          const subject = found.find(({ rule }) => rule !== null);
          assert.ok(subject !== undefined, 'there is no subject');
          assert.ok(subject.rule !== null, 'there is no rule');
          const last = plainText(subject).split('\n').at(-1) ?? '';
          const share = subject.rule / millimetres(widthOf(last, { size: subject.size, bold: true }));
          assert.ok(share > 1 / 3 && share < 1 / 2, `${name}: ${share}`);
        }
      }
      const attached = paragraphsOf(paper(style, 'decision')).map((text) => text.replace(/\n/g, ' '));
      assert.ok(
        attached.includes('(Kèm theo Quyết định số …… ngày …… tháng …… năm …… của Trưởng Ban)'),
        attached.join('\n'),
      );
      const about = paragraphsOf(paper(style, 'submission')).find((text) => /^về việc/i.test(text));
      assert.ok(
        about?.startsWith(style === 'state' ? 'Về việc' : 'về việc'),
        `${inspected(style === 'state' ? 'Về việc' : 'về việc')} does not begin ${inspected(about)}`,
      );
      const to = paragraphsOf(paper(style, 'submission')).find((text) => text.endsWith(': Trưởng Ban'));
      assert.equal(to, style === 'state' ? 'Kính gửi: Trưởng Ban' : 'Kính trình: Trưởng Ban');
    });
  });
}
