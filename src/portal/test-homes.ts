import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './test-process.ts';

/** Data folders with a small nation in them, each a copy of one that was filled once. */
export interface Homes {
  /** A path in the folder that all is in, which is removed when this process ends. */
  place(name: string): string;
  copy(name: string): string;
}

let shared: Promise<Homes> | undefined;

/** The nation of 300 people that all tests of a run copy, filled by the first as an operator would. */
export const homes = (): Promise<Homes> => {
  shared ??= fill();
  return shared;
};

async function fill(): Promise<Homes> {
  // Short, for a socket has its place in it; open, for PostgreSQL runs as another account than root.
  const base = mkdtempSync(join(tmpdir(), 'm'));
  chmodSync(base, 0o755);
  process.once('exit', () => rmSync(base, { recursive: true, force: true }));
  const nation = join(base, 'nation');
  const seeding = run(['seed', '--people', '300', '--data', nation]);
  if ((await seeding.ended) !== 0) throw new Error(seeding.text());
  const place = (name: string) => join(base, name);
  return {
    place,
    copy(name) {
      const { status, stderr } = spawnSync('cp', ['-a', nation, place(name)], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return place(name);
    },
  };
}
