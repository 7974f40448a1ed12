/**
 * A workbook with what our layer knows nothing of: a sheet with a chart, sparklines, a hash-protected sheet, comments
 * of both sorts, printer settings, custom XML, custom properties, and a part of a sort nobody knows.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

const relationships = (
  ...targets: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const sheetXml = `${head}<worksheet xmlns="${main}" xmlns:r="${office}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0A1B2C3D-0000-4000-8000-000000000001}"><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData><row r="1" x14ac:dyDescent="0.25"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Biểu </t></r><r><t>đồ</t></r></is></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><v>7</v></c><c r="C2"><f>A2+B2</f><v>12</v></c></row><row r="3"><c r="A3"><v>20</v></c><c r="B3"><v>36</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="x8Cr5BV0oDHUA2rxd1GsVqyPcG4cJrWzTzFZ3Dq3pGQ0ZyMrRZVn6sU4hK0oCjUuH0uN5mYQ4J0q2x3u1m0A1w==" saltValue="Q29uIHN1b2kgbmhvIQ==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><conditionalFormatting sqref="A2:B3"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00B050"/></colorScale></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>'Biểu đồ'!A2:B2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const chartXml = `${head}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${office}/relationships"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN"/><a:t>Số lượng khen thưởng</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Biểu đồ'!$A$2:$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="111"/><c:axId val="112"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="112"/></c:catAx><c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const drawingXml = `${head}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const commentsXml = `${head}<comments xmlns="${main}"><authors><author>tc={00000000-0000-4000-8000-00000000000A}</author></authors><commentList><comment ref="A2" authorId="0"><text><t>Số tập thể</t></text></comment></commentList></comments>`;
const threadedXml = `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" dT="2014-04-28T02:00:00.00" personId="{00000000-0000-4000-8000-00000000000B}" id="{00000000-0000-4000-8000-00000000000A}"><text>Số tập thể</text></threadedComment></ThreadedComments>`;
const personsXml = `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Thư ký" id="{00000000-0000-4000-8000-00000000000B}" userId="thu.ky@ban.example" providerId="None"/></personList>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

const microsoft = 'http://schemas.microsoft.com/office/2017/10/relationships';
const added: Readonly<Record<string, string>> = {
  'xl/worksheets/sheetRich.xml': sheetXml,
  'xl/worksheets/_rels/sheetRich.xml.rels': relationships(
    ['rId1', `${office}/relationships/drawing`, '/xl/drawings/drawingRich.xml'],
    ['rId2', `${office}/relationships/vmlDrawing`, '../drawings/vmlRich.vml'],
    ['rId3', `${office}/relationships/printerSettings`, '../printerSettings/printerRich.bin'],
    ['rId4', `${office}/relationships/comments`, '../commentsRich.xml'],
    ['rId5', `${microsoft}/threadedComment`, '../threadedComments/threadedRich.xml'],
  ),
  'xl/drawings/drawingRich.xml': drawingXml,
  'xl/drawings/_rels/drawingRich.xml.rels': relationships([
    'rId1',
    `${office}/relationships/chart`,
    '../charts/chartRich.xml',
  ]),
  'xl/drawings/vmlRich.vml': vml,
  'xl/charts/chartRich.xml': chartXml,
  'xl/commentsRich.xml': commentsXml,
  'xl/threadedComments/threadedRich.xml': threadedXml,
  'xl/persons/person.xml': personsXml,
  'xl/printerSettings/printerRich.bin': '\u0001\u0000\u0002printer',
  'customXml/item1.xml': `${head}<hoSo xmlns="urn:ban.example:ho-so" so="117"/>`,
  'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="{11111111-2222-4333-8444-555555555555}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  'customXml/_rels/item1.xml.rels': relationships([
    'rId1',
    `${office}/relationships/customXmlProps`,
    'itemProps1.xml',
  ]),
  'docProps/custom.xml': `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Mật"><vt:lpwstr>Lưu hành nội bộ</vt:lpwstr></property></Properties>`,
  'xl/unknown/thing.dat': 'nobody knows',
};

const types: Readonly<Record<string, string>> = {
  '/xl/worksheets/sheetRich.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  '/xl/drawings/drawingRich.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  '/xl/drawings/vmlRich.vml': 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  '/xl/charts/chartRich.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  '/xl/commentsRich.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  '/xl/threadedComments/threadedRich.xml': 'application/vnd.ms-excel.threadedcomments+xml',
  '/xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
  '/xl/printerSettings/printerRich.bin':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings',
  '/customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  '/docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  '/xl/unknown/thing.dat': 'application/x-thing',
};

/** Names of the parts that are added and that nobody has a reason to touch. */
export const richParts: readonly string[] = Object.keys(added);

/** The same workbook with one sheet more (`Biểu đồ`), a name, and all of the above. */
export function enriched(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const before = (name: string, mark: string, text: string): void => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    if (!xml.includes(mark)) throw new Error(`${name} has no ${mark}`);
    parts[name] = strToU8(xml.replace(mark, () => text + mark));
  };
  for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
  const overrides = Object.entries(types).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  before('[Content_Types].xml', '</Types>', overrides.join(''));
  before('xl/workbook.xml', '</sheets>', `<sheet name="Biểu đồ" sheetId="900" r:id="rIdRich"/>`);
  before(
    'xl/workbook.xml',
    '</definedNames>',
    `<definedName name="ChỉTiêu" comment="Của thư ký">'Biểu đồ'!$A$2:$B$3</definedName>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  before(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    relation('rIdRich', `${office}/relationships/worksheet`, 'worksheets/sheetRich.xml') +
      relation('rIdPerson', `${microsoft}/person`, 'persons/person.xml') +
      relation('rIdCustom', `${office}/relationships/customXml`, '../customXml/item1.xml'),
  );
  before(
    '_rels/.rels',
    '</Relationships>',
    relation('rIdProps', `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
  );
  return zipSync(parts);
}
