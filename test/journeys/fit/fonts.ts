/** The fonts in which everything is tried: from packages, so that every machine tries the same. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const resolve = createRequire(import.meta.url).resolve;

export const fontNames = ['narrow', 'usual', 'wide', 'wider'] as const;
export type FontName = (typeof fontNames)[number];

interface Face {
  /** The file, in its package. */
  readonly file: string;
  /** The weight, or the weights from one to another, as CSS writes them. */
  readonly weight: string;
  /** The letters that are in it, as CSS writes them; null: all. */
  readonly letters: string | null;
}

interface Font {
  readonly packageName: string;
  /** What the font's own file calls it. */
  readonly name: string;
  readonly faces: readonly Face[];
}

/** From narrow to wide. Excel's Segoe UI is a little narrower than Open Sans. */
export const fonts: Readonly<Record<FontName, Font>> = {
  narrow: fontsource('roboto-condensed', 'Roboto Condensed'),
  usual: fontsource('open-sans', 'Open Sans'),
  wide: {
    packageName: 'dejavu-fonts-ttf',
    name: 'DejaVu Sans',
    faces: [
      { file: 'ttf/DejaVuSans.ttf', weight: '1 599', letters: null },
      { file: 'ttf/DejaVuSans-Bold.ttf', weight: '600 1000', letters: null },
    ],
  },
  wider: fontsource('lexend-exa', 'Lexend Exa'),
};

/** A font of Fontsource: a file for each weight and each part of the alphabet. */
function fontsource(name: string, title: string): Font {
  const packageName = `@fontsource/${name}`;
  const parts: unknown = JSON.parse(readFileSync(join(folderOf(packageName), 'unicode.json'), 'utf8'));
  if (typeof parts !== 'object' || parts === null) throw new Error(`${packageName} tells no parts.`);
  const faces = ['400', '600', '700'].flatMap((weight) =>
    Object.entries(parts)
      .filter(([part]) => /^(?:latin|latin-ext|vietnamese)$/.test(part))
      .map(([part, letters]) => ({
        file: `files/${name}-${part}-${weight}-normal.woff2`,
        weight,
        letters: String(letters),
      })),
  );
  return { packageName, name: title, faces };
}

function folderOf(packageName: string): string {
  return dirname(resolve(`${packageName}/package.json`));
}

/** A name that no machine has a font by. */
export function familyOf(font: FontName): string {
  return `Tried ${fonts[font].name}`;
}

/** What every address of a font's file begins with. */
export const fontsPath = '/tried-fonts/';

/** The faces of a font in CSS. */
export function facesOf(font: FontName): string {
  return fonts[font].faces
    .map(({ file, weight, letters }) => {
      const range = letters === null ? '' : ` unicode-range: ${letters};`;
      return `@font-face { font-family: '${familyOf(font)}'; src: url(${fontsPath}${font}/${file}); font-weight: ${weight};${range} }`;
    })
    .join('\n');
}

/** The file that stands at an address which begins with `fontsPath`. */
export function fontFile(path: string): string {
  const [font, ...file] = path.slice(fontsPath.length).split('/');
  const name = fontNames.find((one) => one === font);
  if (name === undefined) throw new Error(`There is no font at ${path}.`);
  return join(folderOf(fonts[name].packageName), ...file);
}
