/** Before each test file: how often a property is tried that says nothing of it, and where drawing begins. */
import fc from 'fast-check';
import { runs, seed } from './size.ts';

fc.configureGlobal({ numRuns: runs(100), seed });
