/**
 * Aborts at the first signal to end (Ctrl-C, `kill`, a closed terminal); later ones are borne while the house is closed. Asked for
 * before anything is started, so that what was started is also stopped.
 */
function endingSignal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  return ending.signal;
}

/** Runs a command; what goes wrong once it was told to end (an initdb that the same Ctrl-C hit) is only the end. */
export async function untilTold(work: (ending: AbortSignal) => Promise<number>): Promise<number> {
  const ending = endingSignal();
  try {
    return await work(ending);
  } catch (error) {
    if (!ending.aborted) throw error;
    return 130;
  }
}

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise(done => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
