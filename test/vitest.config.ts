/** How vitest runs the tests; `test/run.ts` starts it and says which files. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** As `test/size.ts` has it, which only loads in a worker. */
const sizeVariable = 'BINHXET_SIZE';

/** What one worker is busy with for minutes begins first: it would be waited for at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('valid/written.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/binh-xet/vite',
  test: {
    // Test files share their worker's modules: the Office.js client and the calculation engine are loaded once in each.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: 'test/built/keeper.ts',
    setupFiles: 'test/draw.ts',
    experimental: { fsModuleCache: true },
    // Waiting is on what is seen; this ends only what hangs. A test of the long size may take hours.
    testTimeout: process.env[sizeVariable] === 'long' ? 14_400_000 : 300_000,
    hookTimeout: 300_000,
    slowTestThreshold: 10_000,
    restoreMocks: true,
    disableConsoleIntercept: true,
  },
});
