import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  /** What it printed on both channels, in the order it came. */
  readonly output: string;
  /** Why it did not end well; undefined when its exit code is 0. */
  readonly trouble: string | undefined;
}

const running = new Set<ChildProcess>();

/** Ends what is still running, when the run itself is asked to end. */
export function endCommands(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Neither colours nor the marks of a test run around this one reach the commands. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, NODE_TEST_CONTEXT: _context, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}

/** Runs a program without input to its end; after `limit` ms it is stopped, which counts as trouble. Never rejects. */
export function command(program: string, args: readonly string[], { cwd = '.', limit = 60_000 } = {}): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const pieces: Buffer[] = [];
    child.stdout.on('data', piece => pieces.push(piece));
    child.stderr.on('data', piece => pieces.push(piece));
    let late = false;
    const stop = setTimeout(() => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, limit);
    const end = (trouble: string | undefined): void => {
      clearTimeout(stop);
      running.delete(child);
      // A grandchild that outlives it would hold the pipes open.
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ output: Buffer.concat(pieces).toString('utf8'), trouble });
    };
    child.once('error', error => end(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) =>
      setTimeout(() => {
        if (late) end(`did not end within ${Math.round(limit / 1000)} s and was stopped`);
        else end(code === 0 ? undefined : signal ? `was ended by ${signal}` : `ended with code ${code}`);
      }, 50),
    );
  });
}
