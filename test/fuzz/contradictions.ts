/**
 * Files whose parts contradict each other, or that say one thing twice: two programs could read two things. Each is read
 * as the file was, or refused with a word for it.
 */
import { sheetData } from './sheet-data.ts';
import { atOne, bookRelations, inOne, namesLike, sheets, tables, textOf, withPart } from './told.ts';
import type { Change } from './told.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strings = 'xl/sharedStrings.xml';
const columnRows = /(<tableColumn [^>]*\/>)/g;

const stringGone = inOne(/^xl\/sharedStrings\.xml$/, (text, draw) =>
  atOne(text, /<si>.*?<\/si>/gs, draw, () => ''),
);
const stringsCut = inOne(/^xl\/sharedStrings\.xml$/, (text, draw) => {
  const items = text.match(/<si>.*?<\/si>/gs) ?? [];
  const kept = items.slice(0, draw.whole(0, Math.max(0, items.length - 1)));
  return text.replace(/(<sst [^>]*>).*(?=<\/sst>)/s, (_, open: string) => open + kept.join(''));
});
/** The strings of another save: one more in front, the list longer than it says. */
const stringsShifted = inOne(/^xl\/sharedStrings\.xml$/, (text) =>
  /uniqueCount=/.test(text) ? text.replace('<si>', '<si><t>mới</t></si><si>') : null,
);
const stringsPartGone: Change = (told) => withPart(told, strings, null);
const stringsTwice: Change = (told, draw) => {
  const text = textOf(told, strings);
  const list = textOf(told, bookRelations);
  const relation = list?.match(/<Relationship [^>]*sharedStrings"[^>]*\/>/)?.[0];
  if (text === null || list === null || relation === undefined) return null;
  const second = text.replace('<si>', '<si><t>khác</t></si><si>');
  const more = relation.replace(/sharedStrings\.xml/, 'others.xml').replace(/ Id="[^"]*"/, ' Id="rId99"');
  const both = draw.shuffled([relation, more]).join('');
  const parts = [...told.parts, { name: 'xl/others.xml', data: second }];
  return withPart({ ...told, parts }, bookRelations, { data: list.replace(relation, both) });
};

/** A relationship that is gone, leads elsewhere, is of another type, or is there twice. */
const relationOtherwise: Change = (told, draw) => {
  const rels = draw.pick(namesLike(told, /^xl\/(?:worksheets\/)?_rels\//));
  const list = textOf(told, rels);
  const needed = /<Relationship [^>]*\/(?:worksheet|table|sharedStrings|styles)"[^>]*\/>/g;
  if (list === null) return null;
  const data = atOne(list, needed, draw, ([found]) =>
    draw.pick([
      '',
      found.replace(/ Target="[^"]*"/, ' Target="nowhere.xml"'),
      found.replace(/ Target="[^"]*"/, ' Target="/xl/workbook.xml"'),
      found.replace(/ Target="[^"]*"/, ' Target="/xl/worksheets/sheet1.xml"'),
      found.replace(/(worksheet|table|sharedStrings|styles)"/, '$1s"'),
      found.replace(/\/(?:worksheet|table|sharedStrings|styles)"/, '/chartsheet"'),
      found.replace('<Relationship ', '<Relationship TargetMode="External" '),
      found.replace(/ Id="[^"]*"/, ' Id="rId98"'),
      found.replace(/ Id="[^"]*"/, ''),
      found + found.replace(/ Target="[^"]*"/, ' Target="/xl/worksheets/sheet2.xml"'),
    ]),
  );
  return data === null ? null : withPart(told, rels, { data });
};
const relationsGone: Change = (told, draw) =>
  withPart(told, draw.pick(namesLike(told, /_rels\/(?!drawing|item)/)), null);
const relationsBroken: Change = (told, draw) => {
  const name = draw.pick(namesLike(told, /^xl\/(?:worksheets\/)?_rels\//));
  const text = textOf(told, name) ?? '';
  return withPart(told, name, {
    data: draw.pick([text.slice(0, -9), '', text.replaceAll('Relationship ', 'Related '), `${text}<a/>`]),
  });
};
const namespaceLost: Change = (told, draw) => {
  const name = draw.pick(
    namesLike(told, /^xl\/(?:worksheets|tables|styles|sharedStrings|workbook).*(?:xml|rels)$/),
  );
  const text = textOf(told, name) ?? '';
  return withPart(told, name, {
    data: text.replace(/ xmlns="[^"]*"/, draw.pick(['', ' xmlns="urn:another"'])),
  });
};

const indexOutside = inOne(sheets, (text, draw) =>
  atOne(
    text,
    /(<c [^>]*t="s"[^>]*><v>)(\d+)/g,
    draw,
    ([, open = '']) =>
      open + draw.pick(['9999', '-1', '', '0.5', '1e1', '0x1', 'một', '99999999999999999999']),
  ),
);
const formatOutside = inOne(sheets, (text, draw) =>
  atOne(text, /<c r="/g, draw, () => `<c s="${draw.pick(['999', '-1', '', 'x', '1.0', '4294967296'])}" r="`),
);
const placeElsewhere = inOne(sheets, (text, draw) =>
  atOne(text, /<c r="([A-Z]+)(\d+)"/g, draw, ([, column = '', row = '']) => {
    const place = draw.pick([
      `${column}${Number(row) + 1}`,
      `${column}1048577`,
      `XFE${row}`,
      column,
      row,
      '',
      `$${column}$${row}`,
      `${column}0${row}`,
      `R${row}C1`,
    ]);
    return `<c r="${place}"`;
  }),
);
const rowElsewhere = inOne(sheets, (text, draw) =>
  atOne(
    text,
    /<row r="(\d+)"/g,
    draw,
    ([, row = '']) =>
      `<row r="${draw.pick(['0', '-1', '1048577', `${Number(row) + 1}`, '', 'a', '1.5', `0${row}`, `+${row}`])}"`,
  ),
);
const cellTwice = inOne(sheets, (text, draw) =>
  atOne(
    text,
    /<c r="([A-Z]+\d+)"[^>]*>(?:<f[^>]*>[^<]*<\/f>)?<v>[^<]*<\/v><\/c>/g,
    draw,
    ([found, place = '']) => found + draw.pick([`<c r="${place}"><v>1</v></c>`, found, `<c r="${place}"/>`]),
  ),
);
const valueTwice = inOne(sheets, (text, draw) =>
  atOne(text, /<v>([^<]*)<\/v><\/c>/g, draw, ([, value = '']) =>
    draw.pick([
      `<v>${value}</v><v>1</v></c>`,
      `<v>1</v><v>${value}</v></c>`,
      `<v>${value}</v><is><t>khác</t></is></c>`,
      `<is><t>khác</t></is><v>${value}</v></c>`,
      `<v><v>1</v>${value}</v></c>`,
    ]),
  ),
);
const rowTwice = inOne(sheets, (text, draw) =>
  sheetData(text, ({ rows }) => {
    const spelled = rows.map(({ xml }) => xml);
    if (spelled.length === 0) return null;
    spelled.splice(draw.whole(0, spelled.length), 0, draw.pick(spelled));
    return spelled.join('');
  }),
);
const rowsTwice = inOne(sheets, (text, draw) =>
  atOne(
    text,
    /<sheetData>.*<\/sheetData>/gs,
    draw,
    ([found]) =>
      draw.pick(['<sheetData/>', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']) + found,
  ),
);
const typeOtherwise = inOne(sheets, (text, draw) =>
  atOne(text, / t="s"/g, draw, () => draw.pick([' t="S"', ' t="sharedString"', ' t=""', ' t="z"'])),
);
const numberOtherwise = inOne(sheets, (text, draw) =>
  atOne(text, /(<c (?:(?!\st\s*=)[^>])*>)<v>([^<]+)<\/v>/g, draw, ([, open = '', value = '']) => {
    const wrong = [
      '0x14',
      `${value},5`,
      '1e999',
      'NaN',
      'INF',
      `${value} ${value}`,
      '１２',
      '1_000',
      `${value}d`,
    ];
    return `${open}<v>${draw.pick(wrong)}</v>`;
  }),
);

const tablePlace = inOne(tables, (text, draw) =>
  atOne(text, /(<table [^>]*? ref=")([A-Z]+)(\d+):([A-Z]+)(\d+)(?=")/g, draw, (found) => {
    const [, open = '', left = '', top = '', right = '', bottom = ''] = found;
    const wide = String.fromCharCode(right.charCodeAt(0) + 1);
    return (
      open +
      draw.pick([
        `${left}:${right}`,
        `${top}:${bottom}`,
        `${left}${top}:${wide}${bottom}`,
        // Of a table with one column that is one with headers alone, and no contradiction.
        left === right ? '' : `${left}${top}`,
        '',
        `${left}${top}:${right}${bottom}:A1`,
        `${left}0:${right}${bottom}`,
        `${left}${top}:${right}1048577`,
        `Sheet1!${left}${top}:${right}${bottom}`,
        '#REF!',
        `${left}${top}:XFD${bottom}`,
      ])
    );
  }),
);
const tableColumns = inOne(tables, (text, draw) =>
  atOne(text, columnRows, draw, ([found]) => draw.pick(['', found + found])),
);
const tableOtherwise: Change = (told, draw) => {
  const name = draw.pick(namesLike(told, tables));
  const text = textOf(told, name) ?? '';
  const data = draw.pick([
    null,
    '',
    text.slice(0, -3),
    text.replace(/<(\/?)table\b/g, '<$1list'),
    text.replace(/isplayName="[^"]*"/, 'isplayName=""').replace(/ name="[^"]*"/, ' name=""'),
    text.replace(/tableColumns/g, 'columns'),
  ]);
  return withPart(told, name, data === null ? null : { data });
};
const tablePartGone = inOne(sheets, (text, draw) =>
  atOne(text, /<tablePart [^>]*\/>/g, draw, ([found]) =>
    draw.pick(['', found.replace(/"(\w+)"/, '"$1x"'), found.replace(/ r:id="[^"]*"/, '')]),
  ),
);

const sheetEntry = inOne(/^xl\/workbook\.xml$/, (text, draw) =>
  atOne(text, /<sheet ([^>]*)\/>/g, draw, ([found, words = '']) =>
    draw.pick([
      found + found,
      found.replace(/ r:id="[^"]*"/, ''),
      found.replace(/ r:id="[^"]*"/, ' r:id="rId97"'),
      found.replace(/ r:id="[^"]*"/, ' r:id="rId2"').replace(words, words),
      found.replace(/name="[^"]*"/, 'name=""'),
    ]),
  ),
);
const rootOtherwise = inOne(/^xl\/(?:worksheets\/[^/]+|styles|sharedStrings)\.xml$/, (text, draw) =>
  text.replace(
    /(<\/?)(?:worksheet|styleSheet|sst)(?=[\s>])/g,
    `$1${draw.pick(['chartsheet', 'html', 'data'])}`,
  ),
);
const formatsGone = inOne(/^xl\/styles\.xml$/, (text) =>
  text.replace(/<cellXfs.*<\/cellXfs>/s, '<cellXfs count="0"/>'),
);

/** Some elements under another prefix, which stands for the same. */
const prefixesMixed = inOne(sheets, (text, draw) => {
  const name = draw.pick(['row', 'c', 'v', 'f', 'is', 't', 'sheetData', 'tableParts', 'tablePart']);
  const twice = text.replace('<worksheet ', `<worksheet xmlns:y="${MAIN}" `);
  return atOne(twice, new RegExp(`<${name}((?: [^>]*[^/])?)>(.*?)</${name}>`, 'gs'), draw, (found) => {
    const [, words = '', inside = ''] = found;
    return `<y:${name}${words}>${inside}</y:${name}>`;
  });
});

/** An encoding is named that the bytes are not in. */
const encodingOtherwise: Change = (told, draw) => {
  const name = draw.pick(
    namesLike(told, /^xl\/(?:worksheets\/[^/]+|tables\/[^/]+|sharedStrings|workbook)\.xml$/),
  );
  const named = draw.pick(['windows-1252', 'ISO-8859-1', 'windows-1258', 'UTF-16', 'gbk', 'us-ascii', 'x']);
  const text = textOf(told, name) ?? '';
  return withPart(told, name, { data: text.replace(/encoding="[^"]*"/, `encoding="${named}"`) });
};

const partTwice: Change = (told, draw) => {
  const { name, data } = draw.pick(told.parts.filter((part) => typeof part.data === 'string'));
  const other = String(data).replace(/<v>[^<]*<\/v>/g, '<v>1</v>');
  const spelled = draw.pick([name, name.toUpperCase(), `/${name}`, name.replaceAll('/', '\\')]);
  const second = { name: spelled, data: other };
  return { ...told, parts: draw.chance(50) ? [...told.parts, second] : [second, ...told.parts] };
};

/** By what they are called in a report. */
export const contradictions: Readonly<Record<string, Change>> = {
  ...{ stringGone, stringsCut, stringsShifted, stringsPartGone, stringsTwice },
  ...{ relationOtherwise, relationsGone, relationsBroken, namespaceLost },
  ...{
    indexOutside,
    formatOutside,
    placeElsewhere,
    rowElsewhere,
    cellTwice,
    valueTwice,
    rowTwice,
    rowsTwice,
  },
  ...{ typeOtherwise, numberOtherwise },
  ...{ tablePlace, tableColumns, tableOtherwise, tablePartGone },
  ...{ sheetEntry, rootOtherwise, formatsGone, prefixesMixed, encodingOtherwise, partTwice },
};
