/** What a value is computed from: the facts of the subject, and those of the member being looked at. */
export type Of<V, R> = (subject: V, member: V) => R;

/**
 * One pass over one subject. Shared parts remember their value for the pass, or, where they depend on a member's facts, for
 * the look at that member.
 */
export class Turn<V> {
  subject = 0;
  member = 0;
  /** Set when a value grew beyond what a double holds exactly: the pass does not count, and is made again exactly. */
  over = false;
  /** Members by group, in the order of the places; nothing where the group is unknown. */
  groups: readonly (readonly V[] | undefined)[] = [];

  begin(groups: readonly (readonly V[] | undefined)[]): void {
    this.subject++;
    this.member++;
    this.over = false;
    this.groups = groups;
  }
}

/** Computes a value once in a pass, or once for each look at a member. */
export function once<V, R>(turn: Turn<V>, of: Of<V, R>, first: R, ofMember: boolean): Of<V, R> {
  let at = -1;
  let value = first;
  if (ofMember)
    return (subject, member) => {
      if (at !== turn.member) {
        value = of(subject, member);
        at = turn.member;
      }
      return value;
    };
  return (subject, member) => {
    if (at !== turn.subject) {
      value = of(subject, member);
      at = turn.subject;
    }
    return value;
  };
}
