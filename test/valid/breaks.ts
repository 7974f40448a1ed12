/** Ways to break the sound files, one or more for each rule of the checker. */
import assert from 'node:assert/strict';
import type { RuleName } from './checker.ts';
import type { Parts } from './sound.ts';

export interface Break {
  readonly rule: RuleName;
  /** In words. */
  readonly how: string;
  readonly of: 'workbook' | 'document' | 'drawings';
  readonly change: (parts: Parts) => void;
}

const book = 'xl/workbook.xml';
const scores = 'xl/worksheets/sheet1.xml';
const result = 'xl/worksheets/sheet2.xml';
/** Of the second sheet. */
const papers = 'xl/tables/table1.xml';
/** Of the first sheet: `Scores_1`, B3:D6. */
const table = 'xl/tables/table2.xml';
const styles = 'xl/styles.xml';
const strings = 'xl/sharedStrings.xml';
const custom = 'docProps/custom.xml';
const types = '[Content_Types].xml';
const words = 'word/document.xml';

/** Puts other words in the place of some that must be there. */
function put(part: string, from: string | RegExp, to: string): (parts: Parts) => void {
  return (parts) => {
    const text = parts.get(part) ?? assert.fail(`no part ${part}`);
    const changed = text.replace(from, () => to);
    assert.notEqual(changed, text, `${String(from)} must be in ${part}`);
    parts.set(part, changed);
  };
}

const inWorkbook = (rule: RuleName, how: string, ...changes: readonly ((parts: Parts) => void)[]): Break => ({
  ...{ rule, how, of: 'workbook' },
  change: (parts) => changes.forEach((change) => change(parts)),
});

const inDocument = (rule: RuleName, how: string, ...changes: readonly ((parts: Parts) => void)[]): Break => ({
  ...inWorkbook(rule, how, ...changes),
  of: 'document',
});

const ofPackages: readonly Break[] = [
  inWorkbook('possible characters', 'a control character in a text', put(strings, 'TT-01', 'TT\u000b01')),
  inWorkbook(
    'possible characters',
    'a reference to one in an attribute',
    put(book, '"Điểm"', '"Điểm&#x1F;"'),
    put(book, '>Điểm!$3', ">'Điểm'!$3"),
  ),
  inWorkbook('possible characters', 'U+FFFE', put(strings, 'TT-01', 'TT\ufffe01')),
  inDocument('possible characters', 'U+FFFF', put(words, 'Phạm Chủ', 'Phạm \uffffChủ')),
  inWorkbook('well-formed XML', 'an element that is not closed', put(custom, '</Properties>', '')),
  inWorkbook(
    'well-formed XML',
    'a prefix that nothing binds',
    put(result, '<row r="2">', '<row r="2" x:y="1">'),
  ),
  inWorkbook('well-formed XML', 'an attribute twice', put(result, '<row r="2">', '<row r="2" r="2">')),
  inWorkbook(
    'prefixes to ignore',
    'a prefix that nothing binds',
    put(
      result,
      '<worksheet ',
      '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ',
    ),
  ),
  inWorkbook(
    'content types',
    'a part without one',
    (parts) => parts.set('docProps/note.bin', 'x'),
    put(
      '_rels/.rels',
      '</Relationships>',
      '<Relationship Id="rId9" Type="urn:note" Target="docProps/note.bin"/></Relationships>',
    ),
  ),
  inWorkbook(
    'content types',
    'one of a part that is not there',
    put(types, '</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="a/b"/></Types>'),
  ),
  inWorkbook(
    'content types',
    'two of one part',
    put(
      types,
      '</Types>',
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
  ),
  inWorkbook(
    'content types',
    'that of another kind',
    put(types, 'spreadsheetml.table+xml', 'spreadsheetml.worksheet+xml'),
  ),
  inWorkbook(
    'relationships',
    'one that leads to no part',
    put(
      '_rels/.rels',
      '</Relationships>',
      '<Relationship Id="rId9" Type="urn:note" Target="docProps/note.xml"/></Relationships>',
    ),
  ),
  inWorkbook('relationships', 'two of one id', put('_rels/.rels', 'Id="rId3"', 'Id="rId2"')),
  inWorkbook(
    'relationships',
    'one that a part names and has not',
    put(result, '</worksheet>', '<extLst><ext uri="x" r:id="rId9"/></extLst></worksheet>'),
  ),
  inWorkbook('relationships', 'those of a part that is not there', (parts) =>
    parts.set(
      'xl/_rels/calcChain.xml.rels',
      parts.get('xl/worksheets/_rels/sheet1.xml.rels')?.replace('../tables', 'tables') ?? '',
    ),
  ),
  inWorkbook('parts led to', 'one that nothing leads to', (parts) =>
    parts.set('docProps/note.xml', '<note/>'),
  ),
];

const ofWorkbook: readonly Break[] = [
  inWorkbook('order of elements', 'merged cells behind validations', (parts) => {
    const [merged = ''] = /<mergeCells.*<\/mergeCells>/.exec(parts.get(scores) ?? '') ?? [];
    put(scores, merged, '')(parts);
    put(scores, '<hyperlinks>', `${merged}<hyperlinks>`)(parts);
  }),
  inWorkbook(
    'order of elements',
    'two lists of merged cells',
    put(
      scores,
      '<conditionalFormatting',
      '<mergeCells count="1"><mergeCell ref="A20:B20"/></mergeCells><conditionalFormatting',
    ),
  ),
  inWorkbook(
    'order of elements',
    'names before the sheets',
    put(book, '<sheets>', '<calcPr calcId="1"/><sheets>'),
    put(book, '<calcPr calcId="191029"/>', ''),
  ),
  inWorkbook(
    'order of elements',
    'a font’s name before its size',
    put(styles, '<sz val="11"/><name val="Calibri"/>', '<name val="Calibri"/><sz val="11"/>'),
  ),
  inWorkbook(
    'order of elements',
    'an element that nobody knows',
    put(scores, '<pageSetup', '<pageSetUp2/><pageSetup'),
  ),
  inWorkbook('counts', 'of formats', put(styles, '<cellXfs count="2">', '<cellXfs count="3">')),
  inWorkbook(
    'counts',
    'of validations',
    put(scores, '<dataValidations count="2">', '<dataValidations count="1">'),
  ),
  inWorkbook('counts', 'of shared texts', put(strings, /uniqueCount="\d+"/, 'uniqueCount="8"')),
  inWorkbook('counts', 'of cells with shared texts', put(strings, '<sst ', '<sst count="3" ')),
  inWorkbook(
    'names of sheets',
    'with a colon',
    put(book, '"Điểm"', '"Đi:m"'),
    put(book, 'Điểm!$3:$3', "'Đi:m'!$3:$3"),
  ),
  inWorkbook(
    'names of sheets',
    'too long',
    put(book, '"Điểm"', `"${'Đ'.repeat(32)}"`),
    put(book, 'Điểm!$3:$3', `${'Đ'.repeat(32)}!$3:$3`),
  ),
  inWorkbook(
    'names of sheets',
    'one name twice',
    put(book, /name="Kết quả [^"]*"/, 'name="ĐIỂM"'),
    put(book, /'Kết quả ''A'' &amp; B'!\$A\$1/, 'Điểm!$A$1'),
    put(scores, /location="[^"]*"/, 'location="A1"'),
    put(scores, /<c r="C1" t="str"><f>.*?<\/c>/, ''),
  ),
  inWorkbook('ids of sheets', 'one id twice', put(book, 'sheetId="2"', 'sheetId="1"')),
  inWorkbook('ids of sheets', 'none', put(book, 'sheetId="2"', 'sheetId="0"')),
  inWorkbook(
    'the shown tab',
    'one that is not there',
    put(book, '<workbookView ', '<workbookView activeTab="2" '),
  ),
  inWorkbook('the shown tab', 'a hidden one', put(book, 'sheetId="1"', 'sheetId="1" state="hidden"')),
  inWorkbook('the shown tab', 'two selected', put(result, '<sheetView ', '<sheetView tabSelected="1" ')),
  inWorkbook('the shown tab', 'none selected', put(scores, ' tabSelected="1"', '')),
  inWorkbook(
    'defined names',
    'of a sheet that is not there',
    put(book, 'localSheetId="0"', 'localSheetId="2"'),
  ),
  inWorkbook('defined names', 'of another sheet', put(book, 'localSheetId="0"', 'localSheetId="1"')),
  inWorkbook('defined names', 'that leads nowhere', put(book, /'Kết quả ''A'' &amp; B'!\$A\$1/, '#REF!$A$1')),
  inWorkbook(
    'defined names',
    'that leads to no sheet',
    put(book, /'Kết quả ''A'' &amp; B'!\$A\$1/, "'Kết luận'!$A$1"),
  ),
  inWorkbook('defined names', 'that is a reference', put(book, 'name="BinhXet.record"', 'name="BX1"')),
  inWorkbook('defined names', 'with a space', put(book, 'name="BinhXet.record"', 'name="Bình xét"')),
  inWorkbook(
    'defined names',
    'one twice',
    put(book, '</definedNames>', '<definedName name="BINHXET.RECORD">1</definedName></definedNames>'),
  ),
  inWorkbook('custom properties', 'one id twice', put(custom, 'pid="3"', 'pid="2"')),
  inWorkbook('custom properties', 'one name twice', put(custom, 'name="BinhXet.2"', 'name="binhxet"')),
];

const ofTables: readonly Break[] = [
  inWorkbook(
    'ids of tables',
    'one id twice, on two sheets',
    put(papers, 'id="1" name="Phiếu"', 'id="2" name="Phiếu"'),
  ),
  inWorkbook('ids of tables', 'none', put(papers, 'id="1" name="Phiếu"', 'id="0" name="Phiếu"')),
  inWorkbook(
    'names of tables',
    'one name twice, on two sheets',
    put(papers, 'displayName="Phiếu"', 'displayName="SCORES_1"'),
  ),
  inWorkbook(
    'names of tables',
    'that of a defined name',
    put(papers, 'displayName="Phiếu"', 'displayName="BinhXet.record"'),
  ),
  inWorkbook('names of tables', 'a reference', put(papers, 'displayName="Phiếu"', 'displayName="TT01"')),
  inWorkbook(
    'names of tables',
    'with a space',
    put(papers, 'displayName="Phiếu"', 'displayName="Phiếu bầu"'),
  ),
  inWorkbook(
    'headers of tables',
    'a space where the cell has a line break',
    put(table, 'Ghi_x000a_chú', 'Ghi chú'),
  ),
  inWorkbook(
    'headers of tables',
    'another text than the cell',
    put(papers, 'name="Ý kiến"', 'name="Ý kiến "'),
  ),
  inWorkbook(
    'headers of tables',
    'a number in the cell',
    put(result, /<c r="A5" t="s"><v>\d+<\/v>/, '<c r="A5"><v>7</v>'),
    put(papers, 'name="Số"', 'name="7"'),
  ),
  inWorkbook(
    'headers of tables',
    'one name twice',
    put(papers, 'name="Số"', 'name="ý kiến"'),
    put(result, /<c r="A5" t="s"><v>\d+<\/v><\/c>/, '<c r="A5" t="inlineStr"><is><t>ý kiến</t></is></c>'),
  ),
  inWorkbook('blocks of tables', 'a column more than names', put(papers, /A5:B6/g, 'A5:C6')),
  inWorkbook('blocks of tables', 'no row of data', put(papers, /A5:B6/g, 'A5:B5')),
  inWorkbook(
    'blocks of tables',
    'a filter over other cells',
    put(papers, '<autoFilter ref="A5:B6"/>', '<autoFilter ref="A5:B7"/>'),
  ),
  inWorkbook(
    'blocks of tables',
    'an id of a column twice',
    put(papers, '<tableColumn id="2"', '<tableColumn id="1"'),
  ),
  inWorkbook('blocks of tables', 'two that overlap', (parts) => {
    parts.set(
      'xl/tables/table3.xml',
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="3" name="Ba" displayName="Ba" ref="B5:B7"><tableColumns count="1"><tableColumn id="1" name="Ý kiến"/></tableColumns></table>',
    );
    put(
      types,
      '</Types>',
      '<Override PartName="/xl/tables/table3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    )(parts);
    put(
      'xl/worksheets/_rels/sheet2.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table3.xml"/></Relationships>',
    )(parts);
    put(result, '<tableParts count="1">', '<tableParts count="2"><tablePart r:id="rId2"/>')(parts);
  }),
];

const ofCells: readonly Break[] = [
  inWorkbook('rows and cells', 'rows out of order', put(scores, '<row r="4">', '<row r="7"/><row r="4">')),
  inWorkbook(
    'rows and cells',
    'cells out of order',
    put(scores, /(<c r="A1".*?<\/c>)(<c r="B1".*?<\/c>)/, '<c r="B1"/><c r="A1"/>'),
  ),
  inWorkbook('rows and cells', 'a cell of another row', put(scores, 'r="C4" s="1"', 'r="C5" s="1"')),
  inWorkbook(
    'columns and heights',
    'columns that overlap',
    put(scores, '<col min="4" max="4"', '<col min="2" max="4"'),
  ),
  inWorkbook('columns and heights', 'a column too wide', put(scores, 'width="20"', 'width="256"')),
  inWorkbook('columns and heights', 'a row too high', put(scores, 'ht="30"', 'ht="410"')),
  inWorkbook('values of cells', 'text where a number is said to be', put(scores, '<v>8.5</v>', '<v>8,5</v>')),
  inWorkbook('values of cells', 'no truth value', put(scores, 't="b"><v>1</v>', 't="b"><v>x</v>')),
  inWorkbook(
    'values of cells',
    'more text than there is room for',
    put(strings, 'TT-01', 'T'.repeat(32_768)),
  ),
  inWorkbook(
    'shared strings',
    'an index too high',
    put(scores, /<c r="B4" t="s"><v>\d+<\/v>/, '<c r="B4" t="s"><v>9</v>'),
  ),
  inWorkbook('formulas', 'that begins with =', put(scores, '<f>SUM', '<f>=SUM')),
  inWorkbook('formulas', 'with ; between arguments', put(scores, 'EQ(C4,', 'EQ(C4;')),
  inWorkbook('formulas', 'a column that the table has not', put(scores, 'Scores_1[Điểm]', 'Scores_1[Tổng]')),
  inWorkbook('formulas', 'a table that is not there', put(scores, 'Scores_1[Điểm]', 'Scores_2[Điểm]')),
  inWorkbook('formulas', 'a sheet that is not there', put(scores, /!A2<\/f>/, '!A2&amp;Khác!A1</f>')),
  inWorkbook('formulas', 'a name that is not there', put(scores, '!A2</f>', '!A2&amp;Hệ_số</f>')),
  inWorkbook('formulas', 'a later function without its prefix', put(scores, '_xlfn.RANK.EQ', 'RANK.EQ')),
  inWorkbook('formulas', 'brackets that do not match', put(scores, '$C$6)</f>', '$C$6</f>')),
  inWorkbook(
    'formulas',
    'a share of one that nobody has',
    put(scores, '<c r="C4" s="1">', '<c r="C4" s="1"><f t="shared" si="4"/>'),
  ),
  inWorkbook('merged cells', 'that overlap', put(scores, 'A10:B11', 'A9:B11')),
  inWorkbook('merged cells', 'in a table', put(scores, 'A10:B11', 'D6:E7')),
  inWorkbook('merged cells', 'one alone', put(scores, 'A10:B11', 'A10:A10')),
  inWorkbook('panes', 'that are not split', put(scores, ' xSplit="1" ySplit="3"', '')),
  inWorkbook(
    'panes',
    'a selection in one that is not there',
    put(
      result,
      '<sheetView workbookViewId="0"/>',
      '<sheetView workbookViewId="0"><selection pane="topRight" activeCell="A1" sqref="A1"/></sheetView>',
    ),
  ),
];

const ofLooks: readonly Break[] = [
  inWorkbook('formats of cells', 'an index too high', put(scores, 'r="C4" s="1"', 'r="C4" s="2"')),
  inWorkbook('formats of cells', 'a row’s', put(scores, '<row r="4">', '<row r="4" s="2" customFormat="1">')),
  inWorkbook(
    'formats of cells',
    'a column’s',
    put(scores, '<col min="4" max="4"', '<col min="4" max="4" style="2"'),
  ),
  ...['fontId="1"', 'fillId="2"'].map((index) =>
    inWorkbook('parts of formats', `${index} too high`, put(styles, index, index.replace(/\d/, '9'))),
  ),
  inWorkbook(
    'parts of formats',
    'a border that is not there',
    put(styles, 'fillId="2" borderId="0"', 'fillId="2" borderId="1"'),
  ),
  inWorkbook(
    'parts of formats',
    'a cell style’s',
    put(styles, 'name="Normal" xfId="0"', 'name="Normal" xfId="1"'),
  ),
  inWorkbook(
    'lists of styles',
    'a colour where Excel has its grey',
    put(
      styles,
      '<patternFill patternType="gray125"/>',
      '<patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill>',
    ),
  ),
  inWorkbook(
    'lists of styles',
    'no border',
    put(styles, /<borders count="1">.*<\/borders>/, '<borders count="0"/>'),
    put(styles, / borderId="0"/g, ''),
  ),
  inWorkbook(
    'number formats',
    'one that is not there',
    put(styles, 'numFmtId="164" fontId', 'numFmtId="165" fontId'),
  ),
  inWorkbook(
    'number formats',
    'one id twice',
    put(styles, '<numFmts count="1">', '<numFmts count="2"><numFmt numFmtId="164" formatCode="0"/>'),
  ),
  inWorkbook('number formats', 'an open quote', put(styles, ' điểm&quot;"', ' điểm"')),
  inWorkbook(
    'differential formats',
    'one that is not there',
    put(scores, 'type="dataBar" priority="1"', 'type="dataBar" dxfId="0" priority="1"'),
  ),
  inWorkbook('conditional formats', 'one priority twice', put(scores, 'priority="2"', 'priority="1"')),
  inWorkbook('conditional formats', 'priority 0', put(scores, 'priority="1"', 'priority="0"')),
  inWorkbook(
    'conditional formats',
    'no block',
    put(scores, '<conditionalFormatting sqref="C4:C6">', '<conditionalFormatting sqref="C4:6">'),
  ),
  inWorkbook('conditional formats', 'one end', put(scores, '<cfvo type="num" val="0"/>', '')),
  inWorkbook(
    'conditional formats',
    'a formula into a table',
    put(
      scores,
      '<dataValidations',
      '<conditionalFormatting sqref="B4"><cfRule type="expression" priority="3"><formula>SUM(Scores_1[Điểm])&gt;1</formula></cfRule></conditionalFormatting><dataValidations',
    ),
  ),
  inWorkbook('validations', 'a list of over 255 characters', put(scores, '"a,b"', `"${'a,'.repeat(128)}b"`)),
  inWorkbook(
    'validations',
    'a title too long',
    put(scores, 'promptTitle="Điểm"', `promptTitle="${'Đ'.repeat(33)}"`),
  ),
  inWorkbook('validations', 'one formula where two belong', put(scores, '<formula2>10</formula2>', '')),
  inWorkbook('validations', 'no block', put(scores, 'sqref="D4:D6"><formula1>', 'sqref=""><formula1>')),
  inWorkbook(
    'validations',
    'a formula into a table',
    put(scores, '<formula1>"a,b"</formula1>', '<formula1>Scores_1[Điểm]</formula1>'),
  ),
  inWorkbook('links', 'to a sheet that is not there', put(scores, /location="[^"]*"/, 'location="Khác!A1"')),
  inWorkbook('links', 'to no cell', put(scores, /location="[^"]*"/, 'location="Điểm!A0"')),
  inWorkbook(
    'links',
    'two of a cell',
    put(scores, '<hyperlinks>', '<hyperlinks><hyperlink ref="G1" location="A1"/>'),
  ),
  inWorkbook('pages', 'a footer too long', put(scores, '&amp;LĐiểm', `&amp;L${'Đ'.repeat(250)}`)),
  inWorkbook('pages', 'breaks out of order', put(scores, 'id="8"', 'id="4"')),
  inWorkbook('pages', 'more breaks than there is room for', (parts) => {
    const breaks = Array.from({ length: 1024 }, (_, index) => `<brk id="${index + 1}" max="16383" man="1"/>`);
    put(
      scores,
      /<rowBreaks.*<\/rowBreaks>/,
      `<rowBreaks count="1024" manualBreakCount="1024">${breaks.join('')}</rowBreaks>`,
    )(parts);
  }),
  inWorkbook('pages', 'a margin of nothing', put(scores, 'left="0.7"', 'left="-1"')),
];

const ofDocuments: readonly Break[] = [
  inDocument('tabs and line breaks', 'a tab in a text', put(words, 'Phạm Chủ', 'Phạm\tChủ')),
  inDocument('tabs and line breaks', 'a line break in a text', put(words, 'Phạm Chủ', 'Phạm\nChủ')),
  inDocument(
    'paragraphs in cells',
    'a cell without one',
    put(
      words,
      '</w:tc>',
      '<w:tbl><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>',
    ),
  ),
  inDocument(
    'paragraphs in cells',
    'a row without cells',
    put(words, '</w:tr>', '</w:tr><w:tr/>'),
    put(words, '<w:tr/>', '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr></w:tr>'),
  ),
  inDocument(
    'grids of tables',
    'a row too wide',
    put(words, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
  ),
  {
    rule: 'ids of drawings',
    how: 'one id twice',
    of: 'drawings',
    change: put(words, /(<wp:docPr )id="\d+"/g, '<wp:docPr id="1"'),
  },
  inDocument(
    'named styles',
    'one that is not there',
    put(words, '<w:pPr>', '<w:pPr><w:pStyle w:val="Khong"/>'),
  ),
  inDocument(
    'named styles',
    'a list that is not there',
    put(words, '<w:pPr>', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'),
  ),
  inDocument('whole measures', 'a decimal point', put(words, '<w:sz w:val="26"/>', '<w:sz w:val="26.5"/>')),
  inDocument('whole measures', 'a page too wide', put(words, /<w:pgSz w:w="\d+"/, '<w:pgSz w:w="31681"')),
];

export const breaks: readonly Break[] = [
  ...ofPackages,
  ...ofWorkbook,
  ...ofTables,
  ...ofCells,
  ...ofLooks,
  ...ofDocuments,
];
