/** Pseudo-random draws that a seed repeats: the same seed gives the same rules and facts on every machine. */
export interface Chance {
  /** 0 to below 1. */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly of: <T>(choices: readonly [T, ...T[]]) => T;
  readonly happens: (share: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to vary cases. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    whole,
    of: choices => choices[whole(0, choices.length - 1)] ?? choices[0],
    happens: likely => share() < likely,
  };
}
