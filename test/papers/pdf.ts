/** Documents turned into PDF by LibreOffice, and what is on their pages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder } from '../outside/outsiders.ts';

/** A word on a page: its box in points from the upper left corner. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** All letters of the page in the order they were written, without white space. */
  readonly letters: string;
  readonly words: readonly Word[];
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** The typefaces that are embedded, by their PostScript names. */
  readonly fonts: readonly string[];
}

/** Turns files (by name, with their ending) into PDF: LibreOffice is started once for all of them. */
export function printed(
  soffice: string,
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Pdf>> {
  return inFolder((folder) => {
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const names = Object.keys(files);
    run(soffice, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      ...names.map((name) => join(folder, name)),
    ]);
    return Object.fromEntries(names.map((name) => [name, read(join(out, name.replace(/\.\w+$/, '.pdf')))]));
  });
}

function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}${done.error?.message ?? ''}`);
  return done.stdout;
}

/** Text without white space, so that lines broken elsewhere are the same. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** A word as pdftotext writes it into its page of HTML. */
function unescaped(word: string): string {
  return word
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function read(path: string): Pdf {
  readFileSync(path);
  const raw = run('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1);
  const boxes = run('pdftotext', ['-bbox', path, '-']).split('<page ').slice(1);
  const pages = boxes.map((box, index): PdfPage => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(box) ?? [];
    const words = [
      ...box.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      ),
    ];
    return {
      width: Number(width),
      height: Number(height),
      letters: letters(raw[index] ?? ''),
      words: words.map(([, left, top, right, bottom, text = '']) => ({
        text: unescaped(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    };
  });
  const fonts = run('pdffonts', [path]).split('\n').slice(2);
  return { pages, fonts: fonts.flatMap((line) => /^(?:[A-Z]{6}\+)?(\S+)/.exec(line)?.[1] ?? []) };
}
