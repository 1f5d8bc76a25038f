/** Wakes a loop. A ring that comes while the loop is busy is heard at its next wait, so none is lost. */
export interface Doorbell {
  readonly ring: () => void;
  /** Returns at the next ring, or after so many milliseconds. */
  heard(within: number): Promise<void>;
}

export function doorbell(): Doorbell {
  let rung = false;
  let answer: () => void = () => {};
  return {
    ring: () => {
      rung = true;
      answer();
    },
    heard: within =>
      new Promise<void>(resolve => {
        const timer = setTimeout(() => answer(), within);
        answer = () => {
          clearTimeout(timer);
          answer = () => {};
          rung = false;
          resolve();
        };
        if (rung) answer();
      }),
  };
}
