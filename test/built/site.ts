/**
 * The site that every test in a browser runs on: the workbench, in a folder below the
 * server's root as it may be deployed, and beside it the pane with a page that plays Excel around it.
 */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptBuild } from './kept.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where in the site the workbench is: not at its root, since it may be put into any folder of a server. */
export const workbenchPath = 'hoi-dong/thu/';
/** Where in the site Excel is played. */
export const excelPath = 'excel/';

/** What the site is made of. */
const sources = [
  'src',
  'assets',
  'manifest.xml',
  'package-lock.json',
  'test/built/site.ts',
  'test/journeys/excel-page.ts',
  'webpack.config.js',
  'webpack.workbench.config.js',
];

const excelHtml = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel</title>
<style>body { margin: 0 } iframe { border: 0; display: block; width: 100vw; height: 100vh } iframe[hidden] { display: none }</style>
<link rel="icon" href="data:,"><body><script src="excel.js"></script></body></html>`;

/**
 * The folder of the site; `officeJs`: where its pane has office.js from. The one with the package's is built quickly, the one
 * with Microsoft's exactly as it is shipped. Rejects with what webpack says.
 */
export function builtSite(officeJs: 'local' | 'cdn'): Promise<string> {
  return keptBuild(`site-${officeJs}`, sources, async (folder) => {
    await buildWorkbench(join(folder, workbenchPath), officeJs);
    await addExcel(folder);
  });
}

async function buildWorkbench(output: string, officeJs: string): Promise<void> {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = [
    '--config',
    'webpack.workbench.config.js',
    '--mode',
    'production',
    '--env',
    `output=${output}`,
  ];
  const child = spawn(process.execPath, ['--import', 'tsx', webpack, ...options], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      OFFICE_JS: officeJs,
      QUICK: officeJs === 'local' ? 'yes' : 'no',
    },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`The workbench could not be built:\n${said}`);
}

/** The page that plays Excel, and the pane's page as it is shipped: without what the workbench has put into its head. */
async function addExcel(site: string): Promise<void> {
  const excel = join(site, excelPath);
  cpSync(join(site, workbenchPath, 'pane'), excel, { recursive: true });
  const page = join(excel, 'taskpane.html');
  const html = readFileSync(page, 'utf8');
  const [played] = /<script src="?web-view\.js"?><\/script>/.exec(html) ?? [];
  if (played === undefined) {
    throw new Error('The pane’s page has not what the workbench puts before its first script.');
  }
  writeFileSync(page, html.replace(played, ''));
  writeFileSync(join(excel, 'index.html'), excelHtml);
  await build({
    entryPoints: [join(root, 'test/journeys/excel-page.ts')],
    bundle: true,
    outfile: join(excel, 'excel.js'),
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
}
