/** A workbook that somebody signed digitally: as it is it stays signed, and with any change the signature is gone as a whole. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { withWorkbook } from '../../src/cli/session.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { saidOf } from '../said-of.ts';
import { opened } from './opened.ts';

const kind = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
const type = 'application/vnd.openxmlformats-package.digital-signature';

function relationships(id: string, last: string, target: string): string {
  return `<Relationship Id="${id}" Type="${kind}/${last}" Target="${target}"/>`;
}

/** A workbook with the parts of a signature, as Excel adds them. */
function signed(): Uint8Array {
  const parts = unzipSync(newWorkbook().save());
  const change = (name: string, before: string, added: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(before, `${added}${before}`));
  };
  const list = (text: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`,
    );
  change('_rels/.rels', '</Relationships>', relationships('rId99', 'origin', '_xmlsignatures/origin.sigs'));
  change(
    '[Content_Types].xml',
    '</Types>',
    `<Default Extension="sigs" ContentType="${type}-origin"/><Default Extension="cer" ContentType="${type}-certificate"/>` +
      `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="${type}-xmlsignature+xml"/>`,
  );
  return zipSync({
    ...parts,
    '_xmlsignatures/origin.sigs': new Uint8Array(),
    '_xmlsignatures/_rels/origin.sigs.rels': list(relationships('rId1', 'signature', 'sig1.xml')),
    '_xmlsignatures/sig1.xml': strToU8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
    '_xmlsignatures/_rels/sig1.xml.rels': list(
      relationships('rId1', 'certificate', 'own.cer') +
        '<Relationship Id="rId2" Type="http://example.org/seen" Target="../xl/workbook.xml"/>',
    ),
    '_xmlsignatures/own.cer': strToU8('certificate'),
  });
}

describe('a signed workbook', () => {
  it('is byte for byte the same, and signed, where nothing changed', () => {
    const bytes = signed();
    const file = opened(bytes);
    assert.equal(file.isSigned, true, 'the signature is seen');
    assert.deepEqual(file.save(), bytes);
  });

  it('has no signature any more once anything changed, and nothing of it is left', () => {
    const file = opened(signed());
    file.activeSheet.setValue(0, 0, { kind: 'text', text: 'khác' });
    const bytes = file.save();
    const parts = unzipSync(bytes);
    assert.deepEqual(
      Object.keys(parts).filter((name) => name.startsWith('_xmlsignatures')),
      [],
    );
    assert.doesNotMatch(strFromU8(parts['_rels/.rels'] ?? new Uint8Array()), /origin/);
    assert.doesNotMatch(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()), /sig1/);
    const again = opened(bytes);
    assert.equal(again.isSigned, false, 'it is not signed');
    assert.deepEqual(again.activeSheet.cell(0, 0).value, { kind: 'text', text: 'khác' });
  });

  it('is said on the command line to lose its signature, and only where it does', async () => {
    const save = (isChanged: boolean) =>
      saidOf(() =>
        withWorkbook('a.xlsx', signed(), 'en', async (session) => {
          await Excel.run(async (context) => {
            if (isChanged) context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
            await context.sync();
          });
          session.save();
        }),
      );
    assert.match(await save(true), /a\.xlsx is digitally signed/);
    assert.equal(await save(false), '');
  });
});
