/** What a program takes as a whole process: its time, and the most memory that it or a process it started has held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Spent {
  /** From start to end, in milliseconds. */
  readonly took: number;
  /** The largest resident set of one process, in MB; NaN where the system has no /proc. */
  readonly megabytes: number;
}

/** Runs a program to its end. Rejects where it fails. */
export async function spentOn(program: string, argv: readonly string[], cwd: string): Promise<Spent> {
  const began = performance.now();
  const started = spawn(program, argv, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  started.stderr.on('data', (text) => (said += String(text)));
  let most = Number.NaN;
  // The peak only grows, so that looking now and then misses little.
  const watch = setInterval(() => {
    for (const id of familyOf(started.pid ?? 0)) most = Math.max(peakOf(id), Number.isNaN(most) ? 0 : most);
  }, 50);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      started.on('error', reject);
      started.on('close', resolve);
    });
    if (status !== 0) throw new Error(`${program} ${argv.join(' ')} failed:\n${said}`);
  } finally {
    clearInterval(watch);
  }
  return { took: performance.now() - began, megabytes: most };
}

/** The process and all that it has started. */
function familyOf(first: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of listed()) {
    const id = Number(name);
    const stat = read(`/proc/${name}/stat`);
    parents.set(id, Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
  }
  const isOf = (id: number): boolean => id === first || (id > 1 && isOf(parents.get(id) ?? 0));
  return [...parents.keys()].filter(isOf);
}

function listed(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}

function peakOf(id: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(read(`/proc/${id}/status`))?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) / 1024;
}

/** What is in it; '' where the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
