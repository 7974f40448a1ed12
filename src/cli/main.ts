/** `binh-xet`: the add-in's work without a screen. */
import { allowClosedPipes } from './report.ts';
import { run } from './run.ts';

allowClosedPipes();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A mistake of this program's own: never to be taken for a workbook with errors.
  console.error(error);
  process.exitCode = 2;
}
