/** The three values of a condition as numbers, so that "all of them" is the smallest and "any of them" the largest. */
export type State = 0 | 1 | 2;

export const no = 0;
/** Not known; unknown is never no. */
export const open = 1;
export const yes = 2;
