/** `binh-xet`: the add-in's work without a screen. */
import { run } from './run.ts';

// Whoever reads the output may stop reading (`| head`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A mistake of this program's own: never to be taken for a workbook with errors.
  console.error(error);
  process.exitCode = 2;
}
