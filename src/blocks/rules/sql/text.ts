/** A piece of SQL, and how tightly it binds: what needs more is put in parentheses. */
export interface Text {
  readonly text: string;
  readonly rank: number;
}

export const binds = { or: 0, and: 1, not: 2, compare: 3, sum: 4, product: 5, atom: 6 } as const;

export const atom = (text: string): Text => ({ text, rank: binds.atom });

/** The text, in parentheses unless it binds at least so tightly. */
export const within = ({ text, rank }: Text, least: number): string => (rank >= least ? text : `(${text})`);

/** `left sign right`; the right side in parentheses where it binds no tighter, for the order of operations is part of exactness. */
export const infix = (left: Text, sign: string, right: Text, rank: number): Text => ({
  text: `${within(left, rank)} ${sign} ${within(right, rank + 1)}`,
  rank,
});

export const call = (name: string, ...of: readonly Text[]): Text => atom(`${name}(${of.map(t => t.text).join(', ')})`);

export const cast = (of: Text, type: string): Text => atom(`CAST(${of.text} AS ${type})`);

/** `CASE WHEN … THEN … ELSE … END`. */
export const cases = (of: readonly (readonly [when: Text, then: Text])[], otherwise?: Text): Text =>
  atom(
    `CASE ${of.map(([when, then]) => `WHEN ${when.text} THEN ${then.text}`).join(' ')}${otherwise ? ` ELSE ${otherwise.text}` : ''} END`,
  );
