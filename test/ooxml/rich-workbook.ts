import { type PackedPart, zipOf } from './zip-builder.ts';

/**
 * A workbook with what only Excel writes and what libraries lose: chart, sparklines and x14 formats in extension lists,
 * names of all kinds, password hashes, custom XML, legacy and threaded comments, validations, rich text, macros'
 * neighbours. Written as the XML itself, so that each byte is known.
 */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const EXTRA =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr xr2 xr3" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ' +
  'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ' +
  'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" ' +
  'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"';

/** Relationships as XML: id, kind or whole type, target. */
export function relationships(
  ...entries: readonly (readonly [id: string, kind: string, target: string])[]
): string {
  const each = entries.map(([id, kind, target]) => {
    const type = kind.includes('/') ? kind : `${REL}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

const OVERRIDES: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`],
  ...[1, 2, 3].map(
    (each) => [`xl/worksheets/sheet${each}.xml`, `${TYPE}.spreadsheetml.worksheet+xml`] as const,
  ),
  ['xl/chartsheets/sheet1.xml', `${TYPE}.spreadsheetml.chartsheet+xml`],
  ['xl/theme/theme1.xml', `${TYPE}.theme+xml`],
  ['xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`],
  ['xl/sharedStrings.xml', `${TYPE}.spreadsheetml.sharedStrings+xml`],
  ['xl/calcChain.xml', `${TYPE}.spreadsheetml.calcChain+xml`],
  ['xl/tables/table1.xml', `${TYPE}.spreadsheetml.table+xml`],
  ['xl/tables/table2.xml', `${TYPE}.spreadsheetml.table+xml`],
  ...[1, 2, 3, 4].map((each) => [`xl/drawings/drawing${each}.xml`, `${TYPE}.drawing+xml`] as const),
  ...[1, 2, 3, 4].map((each) => [`xl/charts/chart${each}.xml`, `${TYPE}.drawingml.chart+xml`] as const),
  ['xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['customXml/itemProps1.xml', `${TYPE}.customXmlProperties+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${TYPE}.extended-properties+xml`],
  ['docProps/custom.xml', `${TYPE}.custom-properties+xml`],
];

function contentTypes(): string {
  const overrides = OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}" ${EXTRA}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22527"/>` +
  '<workbookPr defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
  '<xr:revisionPtr revIDLastSave="0" documentId="13_ncr:1_{1}" xr6:coauthVersionLast="47" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6"/>' +
  '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockStructure="1"/>' +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20490" windowHeight="7545" activeTab="1" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/></bookViews>' +
  '<sheets><sheet name="Điểm" sheetId="1" r:id="rId1"/><sheet name="Kết quả" sheetId="4" r:id="rId2"/><sheet name="Biểu đồ" sheetId="5" r:id="rId9"/><sheet name="Ẩn &amp; kín" sheetId="7" state="veryHidden" r:id="rId3"/></sheets>' +
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Điểm!$A$1:$C$4</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Kết quả\'!$1:$2</definedName>' +
  '<definedName name="Hệ_số">Điểm!$E$1</definedName><definedName name="Kín" hidden="1">\'Ẩn &amp; kín\'!$A$1</definedName>' +
  '<definedName name="Riêng" localSheetId="3">\'Ẩn &amp; kín\'!$B$2</definedName></definedNames>' +
  '<calcPr calcId="191029"/><extLst><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><xcalcf:calcFeatures><xcalcf:feature name="microsoft.com:RD"/></xcalcf:calcFeatures></ext></extLst></workbook>';

/** The first sheet: nearly everything a sheet can have. */
export const RICH_SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" ${EXTRA} xr:uid="{00000000-0001-0000-0000-000000000000}">` +
  '<sheetPr codeName="Sheet1"><tabColor theme="4" tint="0.39997558519241921"/></sheetPr><dimension ref="A1:E6"/>' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="18.7109375" customWidth="1"/><col min="3" max="5" width="12.5" style="2" customWidth="1"/></cols>\r\n' +
  '<sheetData><row r="1" spans="1:5" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="E1"><v>2</v></c></row>\r\n' +
  '<row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>8.1</v></c><c r="C2" s="2"><f>B2*$E$1</f><v>16.2</v></c></row>' +
  '<row r="3" spans="1:5" x14ac:dyDescent="0.25"><c r="A3" t="inlineStr"><is><r><t xml:space="preserve">Nguyễn </t></r><r><rPr><b/></rPr><t>Văn B</t></r><rPh sb="0" eb="1"><t>ぐ</t></rPh></is></c><c r="B3"><v>9.25</v></c><c r="C3" s="2"><f t="shared" ref="C3:C4" si="0">B3*$E$1</f><v>18.5</v></c></row>' +
  '<row r="4" spans="1:5" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>4</v></c><c r="B4"><v>7</v></c><c r="C4" s="2"><f t="shared" si="0"/><v>14</v></c></row>' +
  '<row r="5" spans="1:5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" cm="1"><f t="array" ref="C5:C6">_xlfn._xlws.SORT(B3:B4)</f><v>7</v></c><c r="D5"><f>Hệ_số+SUM(Bảng_điểm[Điểm])</f><v></v></c></row>' +
  '<row r="6"><c r="C6"><v>9.25</v></c><c r="D6" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row></sheetData>' +
  '<sheetProtection algorithmName="SHA-512" hashValue="h4sh" saltValue="s4lt" spinCount="100000" sheet="1" objects="1" scenarios="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A8:C9"/></mergeCells>' +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="10"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C2:C4"><cfRule type="expression" dxfId="0" priority="2"><formula>C2>\'Kết quả\'!$B$1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="A2:A4"><formula1>\'Kết quả\'!$A$2:$A$9</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" location="\'Kết quả\'!A1" display="xem"/><hyperlink ref="A4" r:id="rId6"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId7"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<mc:AlternateContent><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId8" name="Nút"/></controls></mc:Choice></mc:AlternateContent>' +
  '<tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>\'Kết quả\'!B1:B3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

const RESULT_SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:B3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
  '<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1"><f>Điểm!B2+\'Ẩn &amp; kín\'!B2</f><v>9.1</v></c></row><row r="2"><c r="B2"><f>SUM(Điểm!B2:B4,Bảng_kín[Số])</f><v>26.35</v></c></row><row r="3"><c r="B3"><f>"Điểm!A1"&amp;1</f><v>0</v></c></row></sheetData>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>';

const HIDDEN_SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>` +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}" mc:Ignorable="x14ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>' +
  '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/><family val="1"/><charset val="163"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const STRINGS =
  `${HEAD}<sst xmlns="${MAIN}" count="7" uniqueCount="6"><si><t>Đối tượng</t></si><si><t>Điểm</t></si><si><t>Quy đổi</t></si>` +
  '<si><r><rPr><b/><sz val="11"/></rPr><t>Tập thể</t></r><r><t xml:space="preserve"> A</t></r><rPh sb="0" eb="2"><t>かな</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> _x0041_ &amp; </t></si><si><t>Số</t></si></sst>';

function table(id: number, name: string, reference: string, columns: readonly string[]): string {
  const each = columns.map(
    (column, index) => `<tableColumn id="${index + 1}" xr3:uid="{${id}-${index}}" name="${column}"/>`,
  );
  return (
    `${HEAD}<table xmlns="${MAIN}" ${EXTRA} id="${id}" xr:uid="{T${id}}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}" xr:uid="{F${id}}"/>` +
    `<tableColumns count="${columns.length}">${each.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

function chart(formula: string): string {
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${formula}</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

function drawing(textLink: string): string {
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="C"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
    `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink="${textLink}"><xdr:nvSpPr><xdr:cNvPr id="3" name="S"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
  );
}

const APP =
  `${HEAD}<Properties xmlns="${REL.replace('relationships', 'extended-properties')}" xmlns:vt="${REL.replace('relationships', 'docPropsVTypes')}"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>` +
  '<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Trang tính</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Biểu đồ</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
  '<TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>Điểm</vt:lpstr><vt:lpstr>Kết quả</vt:lpstr><vt:lpstr>Ẩn &amp; kín</vt:lpstr><vt:lpstr>Biểu đồ</vt:lpstr></vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>';

const CUSTOM =
  `${HEAD}<Properties xmlns="${REL.replace('relationships', 'custom-properties')}" xmlns:vt="${REL.replace('relationships', 'docPropsVTypes')}">` +
  '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Số văn bản"><vt:lpwstr>12-KH/BTCTW</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="Năm"><vt:i4>2014</vt:i4></property></Properties>';

/** The smallest picture. */
const PICTURE = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const MS = 'http://schemas.microsoft.com/office';

/** The parts of the rich workbook, in the order they are packed; `changes` replaces some (null takes one out). */
export function richParts(changes: Readonly<Record<string, string | null>> = {}): PackedPart[] {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(
      ['rId3', 'extended-properties', 'docProps/app.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
      ['rId1', 'officeDocument', '/xl/workbook.xml'],
      ['rId4', 'custom-properties', 'docProps/custom.xml'],
    ),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'worksheet', './worksheets/sheet3.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
      ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId10', 'customXml', '../customXml/item1.xml'],
    ),
    'xl/worksheets/sheet1.xml': RICH_SHEET,
    'xl/worksheets/sheet2.xml': RESULT_SHEET,
    'xl/worksheets/sheet3.xml': HIDDEN_SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'table', '../tables/table1.xml'],
      ['rId4', 'comments', '../comments1.xml'],
      ['rId5', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ).replace(
      '</Relationships>',
      `<Relationship Id="rId6" Type="${REL}/hyperlink" Target="https://example.org/a?b=1" TargetMode="External"/></Relationships>`,
    ),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing2.xml']),
    'xl/worksheets/_rels/sheet3.xml.rels': relationships(
      ['rId1', 'table', '/xl/tables/table2.xml'],
      ['rId2', 'drawing', '../drawings/drawing3.xml'],
    ),
    'xl/chartsheets/sheet1.xml': `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing4.xml']),
    'xl/drawings/drawing4.xml': drawing(''),
    'xl/drawings/_rels/drawing4.xml.rels': relationships(['rId1', 'chart', '../charts/chart4.xml']),
    'xl/charts/chart4.xml': chart('Điểm!$C$2:$C$4'),
    'xl/theme/theme1.xml': `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>`,
    'xl/tables/table1.xml': table(1, 'Bảng_điểm', 'A1:C4', ['Đối tượng', 'Điểm', 'Quy đổi']),
    'xl/tables/table2.xml': table(7, 'Bảng_kín', 'A1:A2', ['Số']),
    'xl/drawings/drawing1.xml': drawing("'Kết quả'!$A$1"),
    'xl/drawings/drawing2.xml': drawing('Điểm!$A$2'),
    'xl/drawings/drawing3.xml': drawing(''),
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/_rels/drawing2.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart2.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/_rels/drawing3.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart3.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"></v:shape></xml>',
    'xl/charts/chart1.xml': chart("'Kết quả'!$B$1:$B$3"),
    'xl/charts/chart2.xml': chart('Điểm!$B$2:$B$4'),
    'xl/charts/chart3.xml': chart("'Ẩn &amp; kín'!$B$2"),
    'xl/media/image1.png': PICTURE,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-01-01T00:00:00.00" personId="{P}" id="{1}"><text>Xem lại</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Thư ký" id="{P}" userId="x" providerId="None"/></personList>`,
    'customXml/item1.xml': '<?xml version="1.0"?><hồ-sơ xmlns="urn:vn"><số>12</số></hồ-sơ>',
    'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml':
      '<ds:datastoreItem ds:itemID="{X}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Văn phòng</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': APP,
    'docProps/custom.xml': CUSTOM,
  };
  return Object.entries({ ...parts, ...changes }).flatMap(([name, data]) =>
    data === null ? [] : [{ name, data }],
  );
}

/** The rich workbook as a file. */
export function richWorkbook(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  return zipOf(richParts(changes));
}

/** A small file with one sheet: its XML, and whatever else is to differ. */
export function sheetFile(sheet: string, changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
    ...changes,
  };
  return zipOf(Object.entries(parts).flatMap(([name, data]) => (data === null ? [] : [{ name, data }])));
}

/** A worksheet around these rows. */
export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}
