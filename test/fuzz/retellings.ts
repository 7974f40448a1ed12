/**
 * Other ways to tell the same file, as programs do: what is read must be the same. Each is one that the format's standard
 * (ECMA-376, XML 1.0, the zip format) lets a program choose.
 */
import { sheetData } from './sheet-data.ts';
import { atSome, bookRelations, inEach, inOne, namesLike, sheets, textOf, withPart } from './told.ts';
import type { Change } from './told.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const tag = /<(?![?!/])([\w:.-]+)((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const oneAttribute = /([\w:.-]+)=("[^"]*"|'[^']*')/g;
const texts = /(<(?:\w+:)?(?:t|v|f)(?: [^>]*)?>)([^<]+)(?=<)/g;
const xmlParts = /^xl\/(?:worksheets|tables|styles|sharedStrings|workbook).*(?:xml|rels)$/;

/** An attribute's value in the other quotes, where it has none of them. */
function requoted(value: string): string {
  const bare = value.slice(1, -1);
  const other = value.startsWith('"') ? "'" : '"';
  return bare.includes(other) ? value : other + bare + other;
}

const attributesOtherwise = inOne(xmlParts, (text, draw) =>
  text.replace(tag, (_, name: string, attributes: string, closing: string) => {
    const each = [...attributes.matchAll(oneAttribute)].map(([, key = '', value = '']) => {
      const gap = draw.chance(10) ? '\n  ' : ' ';
      return `${gap}${key}${draw.chance(10) ? ' = ' : '='}${draw.chance(50) ? requoted(value) : value}`;
    });
    return `<${name}${draw.shuffled(each).join('')}${draw.chance(20) ? ' ' : ''}${closing}>`;
  }),
);

const prefixed = inOne(
  /^xl\/(?:worksheets\/[^/]+|tables\/[^/]+|styles|sharedStrings|workbook)\.xml$/,
  (text) =>
    text.includes(`xmlns="${MAIN}"`)
      ? text.replace(/<(\/?)(?=[A-Za-z]+[\s>/])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
      : null,
);

const withComments = inOne(xmlParts, (text, draw) =>
  atSome(text, /(?<=<\/(?:row|si|xf|tableColumn|Relationship|sheetData)>)(?=<)/g, draw, 20, () =>
    draw.pick(['<!-- <row r="1"/> -->', '<?program goes="on"?>', '\r\n\t', '<!---->']),
  ),
);

const withSections = inOne(xmlParts, (text, draw) =>
  atSome(text, texts, draw, 30, ([, open = '', words = '']) =>
    words.includes('&') || words.includes(']]>') ? open + words : `${open}<![CDATA[${words}]]>`,
  ),
);

const withReferences = inOne(xmlParts, (text, draw) =>
  atSome(text, texts, draw, 50, ([, open = '', words = '']) => {
    const spelled = words.replace(/[^&;#\s]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return draw.chance(30) ? `&#${draw.chance(50) ? code : `x${code.toString(16)}`};` : letter;
    });
    return open + (words.includes('&') ? words : spelled);
  }),
);

const escapedLetters = inOne(/^xl\/sharedStrings\.xml$/, (text, draw) =>
  atSome(text, /(<t>)([^<&_]+)(?=<)/g, draw, 40, ([, open = '', words = '']) => {
    const letters = [...words];
    const at = draw.whole(0, letters.length - 1);
    const code = (letters[at] ?? '').codePointAt(0) ?? 0;
    if (code > 0xffff) return open + words;
    letters[at] = `_x${code.toString(16).padStart(4, '0')}_`;
    return open + letters.join('');
  }),
);

const richRuns = inOne(/^xl\/sharedStrings\.xml$/, (text, draw) =>
  atSome(text, /<si><t>([^<&_]+)<\/t><\/si>/g, draw, 40, ([, words = '']) => {
    const letters = [...words];
    const cut = draw.whole(0, letters.length);
    const run = (from: number, to: number, look: string): string =>
      `<r>${look}<t xml:space="preserve">${letters.slice(from, to).join('')}</t></r>`;
    return `<si>${run(0, cut, '')}${run(cut, letters.length, '<rPr><b/><sz val="11"/></rPr>')}<rPh sb="0" eb="1"><t>かな</t></rPh><phoneticPr fontId="0"/></si>`;
  }),
);

const stringsInAnotherOrder: Change = (told, draw) => {
  const list = textOf(told, 'xl/sharedStrings.xml');
  const items = list?.match(/<si>.*?<\/si>/gs) ?? [];
  if (list === null || items.length === 0) return null;
  const order = draw.shuffled(items.map((_, index) => index));
  const place = new Map(order.map((old, now) => [old, now]));
  let next = 0;
  const moved = withPart(told, 'xl/sharedStrings.xml', {
    data: list.replace(/<si>.*?<\/si>/gs, () => items[order[next++] ?? 0] ?? ''),
  });
  return inEach(sheets, (text) =>
    text.replace(
      /(<c [^>]*t="s"[^>]*>(?:<f>[^<]*<\/f>)?<v>)(\d+)(?=<)/g,
      (_, open: string, index: string) => `${open}${place.get(Number(index)) ?? -1}`,
    ),
  )(moved, draw);
};

const formatsInAnotherOrder: Change = (told, draw) => {
  const styles = textOf(told, 'xl/styles.xml');
  const list = styles === null ? null : /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1];
  const formats = list?.match(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/gs) ?? [];
  if (styles === null || list == null || formats.length < 2) return null;
  // The first is that of the cells that are not there.
  const order = [0, ...draw.shuffled(formats.slice(1).map((_, index) => index + 1))];
  const place = new Map(order.map((old, now) => [String(old), now]));
  const spelled = order.map((index) => formats[index] ?? '').join('');
  const moved = withPart(told, 'xl/styles.xml', { data: styles.replace(list, () => spelled) });
  return inEach(sheets, (text) =>
    text
      .replace(
        /(<c [^>]*?\bs=")(\d+)(?=")/g,
        (_, open: string, index: string) => `${open}${place.get(index) ?? ''}`,
      )
      .replace(
        /(<col [^>]*?style=")(\d+)(?=")/g,
        (_, open: string, index: string) => `${open}${place.get(index) ?? ''}`,
      ),
  )(moved, draw);
};

const textsInTheirCells: Change = (told, draw) => {
  const items = textOf(told, 'xl/sharedStrings.xml')?.match(/<si>.*?<\/si>/gs) ?? [];
  return inOne(sheets, (text) =>
    atSome(
      text,
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      draw,
      50,
      ([, one = '', other = '', index]) => {
        const item = items[Number(index)] ?? '<si><t></t></si>';
        return `<c ${one}t="inlineStr"${other}><is>${item.slice('<si>'.length, -'</si>'.length)}</is></c>`;
      },
    ),
  )(told, draw);
};

const numbersOtherwise = inOne(sheets, (text, draw) =>
  atSome(
    text,
    /(<c (?:(?!\st\s*=)[^>])*>(?:<f>[^<]*<\/f>)?<v>)(-?\d+(?:\.\d+)?)(?=<\/v>)/g,
    draw,
    50,
    (found) => {
      const [, open = '', number = ''] = found;
      const value = Number(number);
      return open + draw.pick([` ${number}\n`, value.toExponential(), `${number}${number.includes('.') ? '0' : '.0'}`, `0${number}`]); // prettier-ignore
    },
  ),
);

const withoutHints = inEach(/^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/, (text) =>
  text.replace(/<dimension [^>]*\/>| spans="[^"]*"/g, '').replace(/(<sst [^>]*?) uniqueCount="\d+"/, '$1'),
);

const withWrongHints = inEach(sheets, (text) =>
  text
    .replace(/<dimension ref="[^"]*"/g, '<dimension ref="A1"')
    .replace(/ spans="[^"]*"/g, ' spans="1:1"')
    .replace(/(<mergeCells|<tableParts) count="\d+"/g, '$1 count="99"'),
);

const placesLeftOut = inOne(sheets, (text, draw) => sheetData(text, (rows) => rows.withoutPlaces(draw)));

const relationsRenamed: Change = (told, draw) => {
  const names = namesLike(told, /^xl\/.*_rels\/[^/]+\.rels$/).filter((name) => !name.includes('drawing'));
  if (names.length === 0) return null;
  const rels = draw.pick(names);
  const source = rels.replace('_rels/', '').replace(/\.rels$/, '');
  const owner = textOf(told, source);
  const list = textOf(told, rels);
  if (owner === null || list === null) return null;
  const renamed = withPart(told, rels, { data: list.replace(/ Id="([^"]*)"/g, ' Id="R_$1"') });
  return withPart(renamed, source, { data: owner.replace(/ r:id="([^"]*)"/g, ' r:id="R_$1"') });
};

const relationsPrefixed = inOne(/^xl\/(?:workbook|worksheets\/[^/]+)\.xml$/, (text) =>
  text.includes(' r:id=') ? text.replace(/xmlns:r=/g, 'xmlns:rel=').replace(/ r:id=/g, ' rel:id=') : null,
);

const targetsOtherwise: Change = (told, draw) => {
  const names = namesLike(told, /\.rels$/);
  const rels = draw.pick(names);
  const list = textOf(told, rels);
  if (list === null) return null;
  const folder = rels.replace(/_rels\/[^/]+$/, '');
  const change = (target: string): string =>
    draw.pick([
      () => new URL(target, `https://package/${folder}`).pathname,
      () => (target.startsWith('/') ? target : `./${target}`),
      () => (target.startsWith('/') ? target : `x/../${target}`),
      () => target.replace(/[a-z](?=[^/]*\.xml$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
      () => target.replace(/[^/]+\.xml$/, (name) => name.toUpperCase()),
    ])();
  const data = list.replace(/ Target="([^":?]+)"/g, (_, target: string) => ` Target="${change(target)}"`);
  return withPart(told, rels, { data });
};

const relationsInAnotherOrder = inOne(/\.rels$|^\[Content_Types\]/, (text, draw) => {
  const entry = /<(?:Relationship|Override|Default) [^>]*\/>/g;
  const entries = draw.shuffled(text.match(entry) ?? []);
  return text.replace(entry, () => entries.pop() ?? '');
});

const partsRenamed: Change = (told, draw) => {
  const name = draw.pick(namesLike(told, sheets));
  const now = `xl/tờ/${draw.pick(['a', 'Điểm', 'sheet 1'])}.xml`;
  if (textOf(told, now) !== null || told.parts.some((part) => part.name.startsWith('xl/tờ/'))) return null;
  const rels = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
  const moved = withPart(withPart(told, name, { name: now }), rels(name), { name: rels(now) });
  const list = textOf(moved, bookRelations);
  if (list === null) return null;
  const old = name.slice('xl/worksheets/'.length).replace('.', '\\.');
  const target = new RegExp(`Target="(?:/xl/|\\./)?worksheets/${old}"`);
  if (!target.test(list)) return null;
  return withPart(moved, bookRelations, { data: list.replace(target, `Target="/${encodeURI(now)}"`) });
};

const strict = inEach(/./, (text) =>
  text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ),
);

const unknownAdded = inOne(sheets, (text, draw) =>
  atSome(text, /<(c|row) (?=[^>]*>)/g, draw, 20, ([, name = '']) => `<${name} own:note="1 &gt; 0" `)
    .replace(/<worksheet /, '<worksheet xmlns:own="urn:own" ')
    .replace(/<\/sheetData>/, '</sheetData><own:rows><row r="1"><c r="A1"><v>9</v></c></row></own:rows>'),
);

/** In the encodings that the format knows (part 2, 9.1.1.5: UTF-8 and UTF-16), and however programs say so. */
const encodedOtherwise: Change = (told, draw) => {
  const name = draw.pick(namesLike(told, /./));
  const text = textOf(told, name) ?? '';
  const bare = text.replace(/^<\?xml.*?\?>\s*/s, '');
  const bytes = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'));
  const swapped = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le').swap16());
  const data = draw.pick<() => Uint8Array | string>([
    () => `\ufeff${text}`,
    () => bare,
    () => `<?xml version='1.0' encoding='utf-8'?>${bare}`,
    () => bytes(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${bare}`),
    () => swapped(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${bare}`),
    () => bytes(`\ufeff${bare}`),
    () => bytes(`<?xml version="1.0" encoding="UTF-16LE"?>${bare}`),
  ])();
  return withPart(told, name, { data });
};

const packedOtherwise: Change = (told, draw) => ({
  parts: draw.shuffled(
    told.parts.map((part) => ({
      ...part,
      stored: draw.chance(30),
      descriptor: draw.chance(20),
      zip64: draw.chance(10),
    })),
  ),
  before: draw.chance(10) ? new TextEncoder().encode('PK: something that unpacks itself') : told.before,
});

const namesOtherwise: Change = (told, draw) => {
  const { name } = draw.pick(told.parts);
  if (name.startsWith('xl/media')) return null;
  return withPart(told, name, {
    name: draw.pick([name.toUpperCase(), name.replaceAll('/', '\\'), `/${name}`]),
  });
};

const foldersAdded: Change = (told) =>
  told.parts.some(({ name }) => name === 'xl/')
    ? null
    : { ...told, parts: [{ name: 'xl/', data: '', stored: true }, ...told.parts] };

/** By what they are called in a report; the last ones leave bytes behind and come after the others. */
export const retellings: Readonly<Record<string, Change>> = {
  textsInTheirCells,
  stringsInAnotherOrder,
  formatsInAnotherOrder,
  richRuns,
  escapedLetters,
  numbersOtherwise,
  withoutHints,
  withWrongHints,
  placesLeftOut,
  relationsRenamed,
  targetsOtherwise,
  relationsInAnotherOrder,
  partsRenamed,
  unknownAdded,
  relationsPrefixed,
  attributesOtherwise,
  prefixed,
  withComments,
  withSections,
  withReferences,
  strict,
  encodedOtherwise,
  namesOtherwise,
  foldersAdded,
  packedOtherwise,
};
