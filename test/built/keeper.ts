/**
 * Of what the tests build there is one for a run. The process that runs the workers keeps it, and builds it when the first of
 * them asks; what runs on its own, such as a benchmark, builds for itself.
 */
import { createServer } from 'node:http';
import { builtCommand } from './command.ts';
import { builtSite } from './site.ts';

const builds = {
  command: builtCommand,
  site: () => builtSite('local'),
  siteWithCdn: () => builtSite('cdn'),
} as const;

/** Tells the workers where to ask. */
const keeperVariable = 'BINHXET_KEEPER';

/** Vitest calls it before the first test file, and what it gives after the last. */
export async function setup(): Promise<() => void> {
  const begun = new Map<string, Promise<string>>();
  const server = createServer((request, response) => {
    const what = Object.entries(builds).find(([name]) => `/${name}` === request.url);
    if (what === undefined) {
      response.writeHead(404).end(`Nothing is built for ${String(request.url)}.`);
      return;
    }
    const [name, build] = what;
    const folder = begun.get(name) ?? build();
    begun.set(name, folder);
    folder.then(
      (path) => response.end(path),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  process.env[keeperVariable] = `http://127.0.0.1:${String(address.port)}/`;
  return () => server.close();
}

/** The folder of what is built. Rejects with what the build says. */
export async function built(what: keyof typeof builds): Promise<string> {
  const keeper = process.env[keeperVariable];
  if (keeper === undefined) return builds[what]();
  const answer = await fetch(`${keeper}${what}`);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}
