import { ownVersion } from '../../src/cli/version.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { drawIcon, iconNames, iconSizes } from '../../assets/make-icons.ts';
import { checkManifest, checkManifestFile } from './check-manifest.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const site = (path: string): Uint8Array | null =>
  path.startsWith('assets/') ? readFileSync(join(root, path)) : null;

/** The manifest after an edit that must change something. */
function edited(from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  assert.notEqual(result, text, `nothing was replaced: ${String(from)}`);
  return result;
}

describe('manifest.xml', () => {
  it('keeps the published rules', () => {
    assert.deepEqual(checkManifestFile(join(root, 'manifest.xml'), root), []);
  });

  it('has the version of the package, with a 1 before it: Excel takes a newer manifest only where its number is higher', () => {
    assert.ok(text.includes(`<Version>1.${ownVersion()}</Version>`), ownVersion());
  });

  it('asks for no more than ExcelApi 1.9 and the shared runtime', () => {
    const sets = [...text.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [
      name,
      version,
    ]);
    assert.deepEqual(sets, [
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
    ]);
  });

  it('keeps them after the address is rewritten for a deployment below a path', () => {
    const deployed = text.replaceAll('https://localhost:3000/', 'https://example.vn/binh-xet/');
    assert.deepEqual(checkManifest(deployed, site), []);
  });
});

describe('the check of the manifest finds', () => {
  const mistakes: readonly (readonly [what: string, manifest: string, finding: RegExp])[] = [
    ['text that is not XML', text.replace('</OfficeApp>', ''), /not well-formed/],
    ['an empty file', '', /not well-formed/],
    ['another document', '<Workbook/>', /<OfficeApp> is expected/],
    [
      'elements out of order',
      edited(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      /comes too late/,
    ],
    [
      'a group label after its icon',
      edited(/(<Label resid="View.Label" \/>)\s*(<Icon>[^]*?<\/Icon>)/, '$2$1'),
      /<Icon>|<Label>/,
    ],
    ['an unknown element', edited('<Hosts>', '<Toolbar/><Hosts>'), /<Toolbar> is not allowed/],
    ['a missing element', edited(/<Permissions>.*<\/Permissions>/, ''), /needs <Permissions>/],
    [
      'a repeated element',
      edited('<Permissions>', '<Permissions>Restricted</Permissions><Permissions>'),
      /2 × <Permissions>/,
    ],
    [
      'a permission that does not exist',
      edited('ReadWriteDocument', 'WriteAll'),
      /<Permissions> is "WriteAll"/,
    ],
    ['an id that is no UUID', edited(/<Id>.*<\/Id>/, '<Id>binh-xet</Id>'), /<Id> is/],
    ['a wrong version', edited(/<Version>[\d.]+/, '<Version>1.0-beta'), /<Version> is/],
    ['a wrong version of a set', edited('MinVersion="1.9"', 'MinVersion="1"'), /two numbers/],
    [
      'a missing English string',
      edited('<bt:Override Locale="en-US" Value="Tally" />', ''),
      /"Tally.Label" lacks its en-US/,
    ],
    ['two English strings', edited('<bt:Override Locale="en-US" Value="Tally" />', '$&$&'), /two values/],
    ['a string that is too long', edited('Value="Tally"', `Value="${'x'.repeat(126)}"`), /126 characters/],
    ['an empty string', edited('Value="Tally"', 'Value=""'), /0 characters/],
    [
      'Vietnamese that is not NFC',
      edited('DefaultValue="Tổng hợp"', `DefaultValue="${'Tổng hợp'.normalize('NFD')}"`),
      /NFC/,
    ],
    [
      'a long description in a short place',
      edited('<Description resid="Tally.Tip"', '<Description resid="Tally.Label"'),
      /not among the LongStrings/,
    ],
    ['a resource that is not there', edited('resid="Check.Label"', 'resid="Chek.Label"'), /"Chek.Label"/],
    [
      'a resource that nobody uses',
      edited(
        '<bt:Url id="Pane.Url"',
        '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/"><bt:Override Locale="en-US" Value="https://localhost:3000/"/></bt:Url>$&',
      ),
      /"Old.Url" is never used/,
    ],
    [
      'a resource id given twice',
      edited('bt:String id="Check.Label"', 'bt:String id="Tally.Label"'),
      /"Tally.Label" is given twice/,
    ],
    [
      'a resource id that is too long',
      edited(/GetStarted\.Title/g, 'GetStarted.'.padEnd(33, 'x')),
      /1 to 32/,
    ],
    [
      'a control id given twice',
      edited('BinhXet.CheckButton', 'BinhXet.TallyButton'),
      /"BinhXet.TallyButton" is given twice/,
    ],
    [
      'an address without https',
      edited(/https(:\/\/localhost:3000\/assets\/icon-16)/, 'http$1'),
      /https address/,
    ],
    ['an icon that is not there', edited(/icon-check-40/g, 'icon-czech-40'), /no such file|ENOENT/],
    ['an icon of another size', edited(/icon-check-40/g, 'icon-check-48'), /48 × 48; expected 40 × 40/],
    [
      'an icon without a mandatory size',
      edited('<bt:Image size="80" resid="Check.80" />', ''),
      /has the sizes/,
    ],
    ['an action nobody handles', edited('<FunctionName>check', '<FunctionName>chek'), /"chek" is not one/],
    [
      'an action no button calls',
      edited('<FunctionName>check', '<FunctionName>tally'),
      /No button calls the action "check"/,
    ],
    [
      'a second page in the shared runtime',
      edited('<SourceLocation resid="Pane.Url" />', '<SourceLocation resid="GetStarted.Url" />'),
      /page of the shared runtime/,
    ],
    ['a runtime that does not last', edited('lifetime="long"', 'lifetime="short"'), /lifetime="long"/],
    [
      'a runtime without its requirement set',
      edited('<Set Name="SharedRuntime" MinVersion="1.1" />', ''),
      /needs the set SharedRuntime/,
    ],
    [
      'an unknown kind of action',
      edited('xsi:type="ShowTaskpane"', 'xsi:type="OpenPane"'),
      /unknown xsi:type/,
    ],
  ];

  for (const [what, manifest, finding] of mistakes) {
    it(what, () => {
      const read = (path: string): Uint8Array | null => (path.includes('czech') ? null : site(path));
      const findings = checkManifest(manifest, read);
      assert.ok(
        findings.some((one) => finding.test(one)),
        `expected ${String(finding)} in:\n${findings.join('\n')}`,
      );
    });
  }
});

describe('the icons', () => {
  it('are what their script draws', () => {
    for (const name of iconNames) {
      for (const size of iconSizes) {
        const file = readFileSync(join(root, `assets/${name}-${String(size)}.png`));
        assert.deepEqual(new Uint8Array(file), drawIcon(name, size), `${name}-${String(size)}.png`);
      }
    }
  });
});
