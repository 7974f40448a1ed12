/**
 * One site for one run of the tests, set up in the process that runs the workers: built when the first worker asks for it.
 */
import { createServer } from 'node:http';
import { builtSite } from './build-site.ts';

/** The variable that tells the workers where to ask. */
export const keeperVariable = 'BINHXET_SITE_KEEPER';

/** Vitest calls it before the first test file, and what it gives after the last. */
export async function setup(): Promise<() => void> {
  let site: Promise<string> | null = null;
  const server = createServer((_request, response) => {
    (site ??= builtSite('local')).then(
      (folder) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  process.env[keeperVariable] = `http://127.0.0.1:${String(address.port)}/`;
  return () => server.close();
}

/** The folder of the site, from the run's keeper; what runs on its own, such as a benchmark, builds it itself. */
export async function siteFolder(): Promise<string> {
  const keeper = process.env[keeperVariable];
  if (keeper === undefined) return builtSite('local');
  const answer = await fetch(keeper);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
