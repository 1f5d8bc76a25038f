/**
 * Waits for work whose own connections do not keep the process alive (idle ones in a pool must not): without this, a
 * process with nothing else to do would end in the middle of closing them.
 */
export async function held<T>(work: Promise<T>): Promise<T> {
  const hold = setInterval(() => {}, 1_000);
  try {
    return await work;
  } finally {
    clearInterval(hold);
  }
}
