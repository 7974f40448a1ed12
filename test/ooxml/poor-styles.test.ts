/** Styles parts that other programs leave poor: what is put into them is still a part that every program opens. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { faultsIn } from '../valid/checker.ts';
import { opened } from './opened.ts';
import { relationships, sheetFile, sheetXml } from './rich-workbook.ts';
import { partText } from './zip-builder.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const font = '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>';
const border = '<borders count="1"><border/></borders>';
const red =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill>';
const xf = '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

const poor: Readonly<Record<string, string>> = {
  'nothing, in one tag': `<styleSheet xmlns="${MAIN}"/>`,
  'nothing, in one tag with a prefix': `<x:styleSheet xmlns:x="${MAIN}" />`,
  nothing: `<styleSheet xmlns="${MAIN}"></styleSheet>`,
  'no styles with a name': `<styleSheet xmlns="${MAIN}">${font}<fills count="2">${red}${red}</fills>${border}${xf}</styleSheet>`,
  'a fill of its own where Excel has none': `<styleSheet xmlns="${MAIN}">${font}<fills count="1">${red}</fills>${border}</styleSheet>`,
};

function bookOf(styles: string): Uint8Array {
  return sheetFile(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/styles.xml': styles,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ),
  });
}

describe('a styles part that has', () => {
  for (const [what, styles] of Object.entries(poor)) {
    it(`${what} takes a look and stays whole`, () => {
      const file = opened(bookOf(styles));
      const change = { fill: '#FF0000', bold: true, numberFormat: '0.000', borders: { top: null } };
      file.sheets[0]?.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, change);
      const bytes = file.save();
      const again = opened(bytes);
      const look = again.format(again.sheets[0]?.cell(0, 0).format ?? 0);
      assert.deepEqual([look.fill, look.font.bold, look.numberFormat], ['#FF0000', true, '0.000']);
      const text = partText(bytes, 'xl/styles.xml') ?? '';
      const xfs = [...text.matchAll(/<(?:x:)?xf ([^>]*)>/g)].map(([, attributes = '']) => attributes);
      const last = xfs.at(-1) ?? assert.fail('there is a cell format');
      assert.ok(
        Number(/fillId="(\d+)"/.exec(last)?.[1]) > 1,
        `Excel shows fills 0 and 1 its own way: ${last}`,
      );
      assert.ok(
        text.includes('cellStyleXfs') || !last.includes('xfId'),
        `a style that is not there: ${last}`,
      );
      const before = faultsIn(bookOf(styles)).map((each) => each.what);
      assert.deepEqual(
        faultsIn(bytes).filter((each) => !before.includes(each.what)),
        [],
      );
    });
  }
});
