/**
 * The Chromium that the npm package `@sparticuz/chromium` carries, for a machine that has none: unpacked once, into
 * node_modules, so that `npm ci` on a bare Linux machine is enough for the journeys.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unpacks the browser into the temporary folder that it is told; its environment asks for the libraries as well. */
const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
/** What the package takes for a machine that lacks libnss3, libnspr4 and libexpat: Amazon Linux 2023. */
const bare = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Starts it with the libraries and the fonts it brought along, but only where the machine has none of its own. */
const starter = `#!/bin/sh
here="$(dirname "$(readlink -f "$0")")"
if ldd "$here/chromium" | grep -q 'not found'; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

function fontsIn(folder: string): string {
  const dir = join(folder, 'fonts');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${dir}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;
}

/** The path of a program that starts the browser; null where the package has none for this machine. */
export function packagedChromium(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const version = packageVersion();
  if (version === null) return null;
  const folder = join(root, 'node_modules/.cache/binh-xet', `chromium-${version}`);
  const program = join(folder, 'start');
  if (!existsSync(program)) unpackInto(folder);
  return existsSync(program) ? program : null;
}

function packageVersion(): string | null {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return null;
  const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const known = typeof read === 'object' && read !== null && 'version' in read ? read.version : null;
  return typeof known === 'string' ? known : null;
}

/** Unpacks beside the folder and renames: of two test files that come at once, one finds what the other has made. */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  const run = spawnSync(process.execPath, ['--eval', unpack], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...bare, TMPDIR: temporary },
  });
  if (run.status === 0 && existsSync(join(temporary, 'chromium'))) {
    writeFileSync(join(temporary, 'start'), starter, { mode: 0o755 });
    writeFileSync(join(temporary, 'fonts.conf'), fontsIn(folder));
    if (!existsSync(folder)) renameSync(temporary, folder);
  } else {
    console.error(`The packaged Chromium could not be unpacked:\n${run.stderr}`);
  }
  rmSync(temporary, { recursive: true, force: true });
}
