/** The columns of a score sheet: what they are called, what stands in them and what may be typed there. */
import { copyWords } from '../../i18n/mail/copies.ts';
import type { Language } from '../../i18n/language.ts';
import type { FormatChange, ListValidation } from '../../ooxml/model.ts';
import type { Criterion, Member } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import { shortDecimalWords } from '../../workbook/plan/figures.ts';
import { schema } from '../../workbook/columns/schema.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { fills } from './look.ts';
import { markValue, type KindRows, type MemberRow } from '../member-rows.ts';
import { headerWord } from './published.ts';

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly look: FormatChange;
  readonly value: (row: MemberRow) => CellValue;
  /** Null: anything may be typed. */
  readonly rule: Omit<ListValidation, 'block'> | null;
  /** What stands over the header: the criterion and its maximum, or nothing. */
  readonly above: string;
}

export interface ScoreSheetOptions {
  readonly member: Member;
  readonly campaignName: string;
  readonly language: Language;
}

/** The columns for the rows of one kind, the candidate's code first and the member's last. */
export function columnsOf(
  { kind, criteria }: KindRows,
  { member, language }: ScoreSheetOptions,
): readonly Column[] {
  const words = copyWords[language];
  const header = (key: keyof typeof schema.Scores.columns): string =>
    headerWord(schema.Scores.columns[key].headers, language);
  const fixed = {
    above: '',
    rule: {
      // Nothing but what is there: the codes bring the scores to the right candidate.
      rule: { kind: 'custom', formula: 'FALSE' },
      strict: true,
      promptTitle: '',
      prompt: '',
      errorTitle: words.fixedErrorTitle,
      error: words.fixedError,
    },
  } as const;
  const centred: FormatChange = { horizontal: 'center', fill: fills.fixed };
  const left: FormatChange = { horizontal: 'left', fill: fills.fixed };
  return [
    {
      ...fixed,
      header: header('candidate'),
      width: 11,
      look: centred,
      value: ({ candidate }) => candidate.code,
    },
    { ...fixed, header: header('name'), width: 28, look: left, value: ({ candidate }) => candidate.name },
    ...(kind === 'individual'
      ? [
          {
            ...fixed,
            header: header('unit'),
            width: 22,
            look: left,
            value: ({ candidate }: MemberRow): CellValue => candidate.unit,
          },
        ]
      : []),
    ...criteria.map((criterion) => scoreColumn(criterion, language)),
    recusedColumn(header('recused'), language),
    {
      header: header('note'),
      width: 30,
      look: { horizontal: 'left' },
      value: ({ note }) => note,
      rule: null,
      above: '',
    },
    { ...fixed, header: header('member'), width: 13, look: centred, value: () => member.code },
  ];
}

/** A number from 0 to the maximum, or CĐ. */
function scoreColumn({ code, name, maxPoints, role }: Criterion, language: Language): Column {
  const words = copyWords[language];
  const max = shortDecimalWords(maxPoints, language);
  return {
    header: code,
    width: 14,
    look: { horizontal: 'center' },
    value: ({ marks }) => {
      const mark = marks.get(code);
      return mark === undefined ? '' : markValue(mark);
    },
    rule: {
      // `@` is the column's first cell.
      rule: {
        kind: 'custom',
        formula: `OR(AND(ISNUMBER(@),@>=0,@<=${toNumber(maxPoints)}),@="CĐ",@="CD")`,
      },
      strict: true,
      promptTitle: words.scorePromptTitle(code),
      prompt: `${words.scorePrompt(max)}\n${name}`,
      errorTitle: words.scoreErrorTitle,
      error: words.scoreError(max),
    },
    above: words.criterion[role](name, max),
  };
}

function recusedColumn(header: string, language: Language): Column {
  const words = copyWords[language];
  return {
    header,
    width: 11,
    look: { horizontal: 'center' },
    value: ({ recused }) => (recused ? words.yes : ''),
    rule: {
      rule: { kind: 'list', source: `"${words.yes},${words.no}"` },
      // `x` says yes too: it is let pass after a word.
      strict: false,
      promptTitle: header,
      prompt: words.recusedPrompt,
      errorTitle: header,
      error: words.recusedError,
    },
    above: '',
  };
}
