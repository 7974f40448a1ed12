/** How the tests are run: see docs/tests.md. `test/run.ts` starts it. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/binh-xet/vite',
  test: {
    include: ['test/**/*.test.ts'],
    // Test files share their worker's modules: the Office.js client and the calculation engine are loaded once in each.
    isolate: false,
    globalSetup: 'test/browser/keeper.ts',
    pool: 'forks',
    maxWorkers: 2,
    experimental: { fsModuleCache: true },
    // Waiting is on what is seen; this ends only what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    restoreMocks: true,
    disableConsoleIntercept: true,
    reporters: [['default', { summary: false }]],
  },
});
