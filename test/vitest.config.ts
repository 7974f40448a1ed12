/** How vitest runs the tests; `test/run.ts` starts it and says which files. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/binh-xet/vite',
  test: {
    // Test files share their worker's modules: the Office.js client and the calculation engine are loaded once in each.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: 'test/built/keeper.ts',
    setupFiles: 'test/draw.ts',
    experimental: { fsModuleCache: true },
    // Waiting is on what is seen; this ends only what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    slowTestThreshold: 10_000,
    restoreMocks: true,
    disableConsoleIntercept: true,
  },
});
