import { type XmlElement, attribute, child, descendants, numberAttribute } from '../xml/xml-tree.ts';

/** Office's own theme, in the order that `theme="n"` counts: the first two pairs are swapped against the part's order. */
const officeTheme = [
  ...['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31'],
  ...['#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'],
];
const themeSlots = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2'],
  ...['accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'],
];

/** ECMA-376 part 1, 18.8.27: the colours that `indexed="n"` stands for, from 8 on (0 to 7 repeat 8 to 15). */
const indexedColors = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme's colours as #RRGGBB, by number; Office's own where the theme part is missing or says nothing. */
export function themeColors(theme: XmlElement | null): readonly string[] {
  const scheme = theme && [...descendants(theme)].find((each) => each.local === 'clrScheme');
  if (!scheme) return officeTheme;
  return themeSlots.map((slot, index) => {
    const color = child(scheme, slot)?.children[0];
    const text = color && (attribute(color, 'lastClr') ?? attribute(color, 'val'));
    return text && /^[0-9a-fA-F]{6}$/.test(text)
      ? `#${text.toUpperCase()}`
      : (officeTheme[index] ?? '#000000');
  });
}

/** #RRGGBB of a CT_Color element; null: automatic, none, or beyond what the theme has. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (element === undefined) return null;
  const rgb = attribute(element, 'rgb');
  const tint = numberAttribute(element, 'tint', 0);
  if (rgb !== null) {
    const text = /([0-9a-fA-F]{6})$/.exec(rgb)?.[1];
    return text === undefined ? null : tinted(`#${text.toUpperCase()}`, tint);
  }
  const slot = numberAttribute(element, 'theme', -1);
  if (slot >= 0) return tinted(theme[slot] ?? null, tint);
  const index = numberAttribute(element, 'indexed', -1);
  const indexed = indexedColors[index >= 8 ? index - 8 : index];
  return indexed === undefined ? null : tinted(`#${indexed}`, tint);
}

/** 18.8.19: a tint moves the colour's lightness toward black (below 0) or white. */
function tinted(color: string | null, tint: number): string | null {
  if (color === null || tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(color);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (most === red) return [((green - blue) / spread + 6) % 6, saturation, lightness];
  return [most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const parts = sectors[Math.floor(hue) % 6] ?? [0, 0, 0];
  const hex = parts.map((part) =>
    Math.round((part + base) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}
