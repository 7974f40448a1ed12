/**
 * Builds dist/: the pane (which is also the commands' page, in one shared runtime), the icons and the manifest.
 *
 *   ADDIN_URL   the address dist/ will be served from, https and ending in a slash; https://localhost:3000/ when not given
 *   OFFICE_JS   `cdn` (the default): Office.js from Microsoft, the only source that Microsoft supports;
 *               `local`: the unmodified files of the npm package, copied to dist/office/, for networks without internet
 *   QUICK       `yes`: made small by esbuild, in a sixth of the time and larger by an eighth; its budget is only told. For tests
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = dirname(fileURLToPath(import.meta.url));
const developmentUrl = 'https://localhost:3000/';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * Kilobytes of our own scripts and styles when gzipped that everybody loads, on an old laptop. What is loaded later has no
 * budget, but its size is told: reading and writing workbooks of any program, the documents, and what writes .docx.
 */
const budget = 250;

/** Whether it is for the tests in a browser, which have other things to find than bytes. */
const quick = process.env.QUICK === 'yes';

/** How scripts are made small: webpack's own way finds more to leave out, and takes most of the time of a build. */
export const optimization = quick ? { minimizer: [new EsbuildPlugin({ target: 'es2022' })] } : {};

/** Fails a production build whose first scripts are over the budget. */
class Budget {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Budget', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'Budget', stage }, (assets) => {
        const own = Object.keys(assets).filter((name) => /^[^/]+\.(?:js|css)$/.test(name));
        const entry = new Set(compilation.entrypoints.get('taskpane').getFiles());
        const kilobytes = (names) =>
          Math.round(
            names.reduce((sum, name) => sum + gzipSync(assets[name].buffer(), { level: 9 }).length, 0) / 1024,
          );
        const first = kilobytes(own.filter((name) => entry.has(name)));
        const later = own.filter((name) => !entry.has(name)).map((name) => `${name} ${kilobytes([name])} KB`);
        const words = `The pane loads ${first} KB gzipped at first (budget ${budget}); when asked for: ${later.join(', ')}.`;
        if (first > budget && !quick) compilation.errors.push(new webpack.WebpackError(words));
        else compilation.getLogger('Budget').info(words);
      });
    });
  }
}

function addinUrl() {
  const url = process.env.ADDIN_URL ?? developmentUrl;
  if (!/^https:\/\/\S+\/$/.test(url)) {
    throw new Error(
      `ADDIN_URL must be an https address that ends in a slash, for example https://example.vn/binh-xet/; it is ${url}`,
    );
  }
  return url;
}

function officeJs() {
  const source = process.env.OFFICE_JS ?? 'cdn';
  if (source !== 'cdn' && source !== 'local')
    throw new Error(`OFFICE_JS must be cdn or local; it is ${source}`);
  if (source === 'cdn') return { script: cdn, patterns: [] };
  const from = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
  // The loader, Excel's clients, their strings in both languages and the telemetry they ask for.
  const files = [
    'office.js',
    'excel-*.js',
    'o15apptofilemappingtable.js',
    '{vi-vn,en-us}/*.js',
    '{telemetry,ariatelemetry}/**/*.js',
  ];
  const patterns = files.map((glob) => ({
    from: glob,
    context: from,
    to: 'office/[path][name][ext]',
    globOptions: { ignore: ['**/*.debug.js'] },
    info: { minimized: true },
  }));
  return { script: 'office/office.js', patterns };
}

/**
 * What was compiled and made small is kept in node_modules/.cache/webpack for the next build of the same name. Addresses stand
 * in pages and in the manifest only, which are not kept.
 */
export function kept(name, mode, config) {
  return {
    type: 'filesystem',
    name: [name, mode, quick ? 'quick' : 'small'].join('-'),
    buildDependencies: { config: [config] },
  };
}

/**
 * What the pane's page may load and where it may send anything (docs/security.md): scripts of its own and of where Office.js
 * comes from, and nothing to anywhere else. No frame-ancestors: Excel on the web shows the page in a frame of its own.
 */
function policy(officeScript) {
  const office = officeScript.startsWith('https:') ? ` ${new URL(officeScript).origin}` : '';
  return [
    `script-src 'self'${office}`,
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The manifest with the address of deployment in place of the development one. */
const deployed = (content) => content.toString('utf8').replaceAll(developmentUrl, addinUrl());

export default (_env, { mode = 'production' }) => {
  const office = officeJs();
  return {
    name: 'pane',
    mode,
    context: root,
    entry: { taskpane: './src/taskpane/main.tsx' },
    output: {
      path: join(root, 'dist'),
      filename: '[name].[contenthash:10].js',
      clean: { keep: /^(cli|workbench)\// },
    },
    cache: kept('pane', mode, fileURLToPath(import.meta.url)),
    devtool: mode === 'production' ? false : 'source-map',
    target: ['web', 'es2022'],
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } }],
    },
    performance: { hints: false },
    optimization,
    stats: { preset: 'errors-warnings', assets: true, groupAssetsByPath: true, logging: 'info' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        scriptLoading: 'defer',
        minify: false,
        templateParameters: { officeJs: office.script, policy: policy(office.script) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon*.png', to: 'assets/[name][ext]' },
          { from: 'src/taskpane/support.html', to: 'support.html' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: deployed },
          ...office.patterns,
        ],
      }),
      ...(mode === 'production' ? [new Budget()] : []),
    ],
  };
};
