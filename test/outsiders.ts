/** The programs that are not ours and that some tests ask for an opinion. A test without its program is skipped, aloud. */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { packagedChromium } from './packaged-chromium.ts';

export interface Outsider {
  readonly name: string;
  /** What is not tested without it. */
  readonly without: string;
  readonly install: string;
  /** The path of its program, or null. */
  readonly find: () => string | null;
}

function onPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** LibreOffice, or null. */
export function findLibreOffice(): string | null {
  return onPath('soffice', 'libreoffice');
}

/** LibreOffice where it has Writer, which turns .docx into PDF, or null. */
export function findWriter(): string | null {
  const soffice = findLibreOffice();
  if (soffice === null) return null;
  return existsSync(join(dirname(realpathSync(soffice)), 'libswlo.so')) ? soffice : null;
}

/** What reads the text of a PDF (of poppler), or null. */
export function findPdfToText(): string | null {
  return onPath('pdftotext');
}

/** A Python that has openpyxl, or null. Debian's own is asked first: another one on the path may lack it. */
export function findOpenpyxl(): string | null {
  const candidates = ['/usr/bin/python3', onPath('python3')].filter(
    (path) => path !== null && existsSync(path),
  );
  return (
    candidates.find(
      (python) => python !== null && spawnSync(python, ['-c', 'import openpyxl']).status === 0,
    ) ?? null
  );
}

/**
 * Chromium or Chrome: the one that CHROMIUM names (`packaged` for the one of the npm package), the machine's own, or else
 * the package's. Null where there is none at all.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named === 'packaged') return packagedChromium();
  if (named !== undefined && existsSync(named)) return named;
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ?? packagedChromium()
  );
}

export const outsiders: readonly Outsider[] = [
  {
    name: 'LibreOffice',
    without: 'recalculating our formulas outside, looking at pages',
    install: 'apt-get install libreoffice-calc',
    find: findLibreOffice,
  },
  {
    name: 'LibreOffice Writer',
    without: 'looking at the pages of documents',
    install: 'apt-get install libreoffice-writer',
    find: findWriter,
  },
  {
    name: 'poppler',
    without: 'reading the pages of documents',
    install: 'apt-get install poppler-utils',
    find: findPdfToText,
  },
  {
    name: 'openpyxl',
    without: 'opening our files with another reader',
    install: 'apt-get install python3-openpyxl',
    find: findOpenpyxl,
  },
  {
    name: 'Chromium',
    without: 'journeys in a browser',
    install: 'npm ci (Linux x64), apt-get install chromium, or CHROMIUM=path of another one',
    find: findChromium,
  },
];
