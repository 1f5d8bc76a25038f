import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from './setting.ts';

/** Lists the benchmarks, or runs one. */
export async function bench(args: readonly string[]): Promise<number> {
  const { status } = spawnSync(process.execPath, [join(checkout, 'bench', 'run.ts'), ...args], { stdio: 'inherit' });
  return status ?? 1;
}
