/** Before each test file: how often a property is tried that says nothing of it, where drawing begins, and what passed before. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { testsGrowWithSize } from './chosen-files.ts';
import type { RunReport } from './report.ts';
import { afterVariable, runs, seed } from './size.ts';
import './skipped.ts';

fc.configureGlobal({ numRuns: runs(100), seed });

const before = process.env[afterVariable];
if (before !== undefined) {
  const { tests }: RunReport = JSON.parse(readFileSync(before, 'utf8'));
  beforeEach(({ task, skip }) => {
    const file = relative(process.cwd(), task.file.filepath);
    if (tests[file]?.includes(task.fullTestName) !== true || testsGrowWithSize(file)) return;
    task.meta.passedBefore = true;
    skip();
  });
}
