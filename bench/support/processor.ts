import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever its own clock is. */
const ticks = 100;
const pageBytes = 4096;

/** A process as Linux shows it: what it has used itself, and what its ended children had. */
export interface Usage {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly seconds: number;
  readonly reaped: number;
  readonly residentBytes: number;
}

/** What a process has used so far; nothing when it has ended. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const field = text
      .slice(end + 2)
      .split(' ')
      .map(Number);
    const at = (i: number): number => field[i] ?? 0;
    return {
      pid,
      parent: at(1),
      name: text.slice(text.indexOf('(') + 1, end),
      seconds: (at(11) + at(12)) / ticks,
      reaped: (at(13) + at(14)) / ticks,
      residentBytes: at(21) * pageBytes,
    };
  } catch {
    return undefined;
  }
}

/** All processes below this one, itself included. */
export function family(pid: number): readonly Usage[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => usageOf(Number(name)) ?? []);
  const members = new Map<number, Usage>();
  const add = (one: Usage): void => {
    members.set(one.pid, one);
    for (const child of all) if (child.parent === one.pid) add(child);
  };
  const first = all.find(one => one.pid === pid);
  if (first) add(first);
  return [...members.values()];
}

/** Processor seconds a process and all below it have used, those that have ended included. */
export const secondsOf = (pid: number): number =>
  family(pid).reduce((sum, { seconds, reaped }) => sum + seconds + reaped, 0);

/** The process that serves an embedded cluster's data folder. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(`${dataDir}/server/postmaster.pid`, 'utf8').split('\n')[0]);

/** Processor seconds of this process, all its threads. */
export function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
