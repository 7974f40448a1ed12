/**
 * Builds dist/workbench/: the page that plays Excel, and beside it in pane/ the add-in as webpack.config.js builds it. Static
 * files, to be served from anywhere. Runs under tsx, since what the pane's page needs first is written in TypeScript.
 *
 *   OFFICE_JS   `local` (the default): office.js of the npm package, copied along; `cdn`: from Microsoft
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { paneShim } from './src/host/boot.ts';
import { paneColours } from './src/workbench/pane-colours.ts';

process.env.OFFICE_JS ??= 'local';
const { default: addIn, kept, optimization } = await import('./webpack.config.js');

const root = dirname(fileURLToPath(import.meta.url));
const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');

/**
 * Puts what plays Excel's web view in front of everything else in the pane's page: as a file of its own, since the page's
 * policy lets no script stand in the page.
 */
class PlayedWebView {
  apply(compiler) {
    compiler.hooks.compilation.tap('PlayedWebView', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'PlayedWebView', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const source = new webpack.sources.RawSource(`${paneShim}\n${paneColours}\n`);
          compilation.emitAsset('web-view.js', source, { minimized: true });
        },
      );
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('PlayedWebView', (data) => ({
        ...data,
        html: data.html.replace(
          /<meta\s+http-equiv="?Content-Security-Policy"?[^>]*>/,
          (policy) => `${policy}\n    <script src="web-view.js"></script>`,
        ),
      }));
    });
  }
}

function pane(output, options) {
  const config = addIn({}, options);
  return {
    ...config,
    output: { ...config.output, path: join(output, 'pane') },
    plugins: [...config.plugins, new PlayedWebView()],
  };
}

function workbench(output, { mode = 'production' }) {
  return {
    name: 'workbench',
    mode,
    context: root,
    entry: { workbench: './src/workbench/main.ts' },
    output: { path: output, filename: '[name].[contenthash:10].js', clean: { keep: /^pane\// } },
    cache: kept('workbench', mode, fileURLToPath(import.meta.url)),
    devtool: mode === 'production' ? false : 'source-map',
    target: ['web', 'es2022'],
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      // The engine is told where its WebAssembly is.
      parser: { javascript: { url: false } },
      rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
    },
    performance: { hints: false },
    optimization,
    stats: 'errors-warnings',
    plugins: [
      new HtmlPlugin({
        template: './src/workbench/workbench.html',
        filename: 'index.html',
        scriptLoading: 'defer',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/workbench/workbench.css', to: 'workbench.css' },
          { from: 'assets/dien-bien-60.xlsx', to: 'dien-bien-60.xlsx' },
          { from: wasm, to: 'wasm_bg.wasm' },
        ],
      }),
    ],
  };
}

export default (env, options) => {
  const output = env.output ?? join(root, 'dist/workbench');
  return [pane(output, options), workbench(output, options)];
};
