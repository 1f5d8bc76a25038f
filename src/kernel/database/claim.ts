import { statSync } from 'node:fs';
import { createServer } from 'node:net';

/** The sole right to a data folder on this machine, held until released or until the process dies, however it dies. */
export interface Claim {
  release(): Promise<void>;
}

/**
 * Claims a folder; `undefined` when another process holds it.
 *
 * An abstract unix socket named after the folder's device and inode: the kernel makes binding atomic and frees the name
 * with the process, so there is no stale lock file to judge. It is seen within one network namespace; two containers
 * that share a folder are kept apart by the advisory lock inside the database (see keeper.ts).
 */
export function claim(folder: string): Promise<Claim | undefined> {
  const { dev, ino } = statSync(folder, { bigint: true });
  const server = createServer(socket => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(`\0madang-data-${dev}-${ino}`, () => {
      resolve({ release: () => new Promise(done => server.close(() => done())) });
    });
  });
}
