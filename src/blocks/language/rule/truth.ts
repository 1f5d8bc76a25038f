import type { Words } from '../../../kernel/words/index.ts';
import type { Article } from '../law.ts';
import type { Group, Named, TruthNode } from './node.ts';

/** A condition that reads like the law: combined with `all`, `any`, `not`, and cited with `by`. */
export class Truth {
  readonly node: TruthNode;
  constructor(node: TruthNode) {
    this.node = node;
  }

  /** The article that says so. */
  by(law: Article): Truth {
    return new Truth({ ...this.node, law });
  }

  /** The condition in words of its own, where those generated from it would be clumsy. */
  said(words: Words): Truth {
    return new Truth({ ...this.node, words });
  }

  and(...others: readonly Truth[]): Truth {
    return allOf([this, ...others]);
  }

  or(...others: readonly Truth[]): Truth {
    return anyOf([this, ...others]);
  }

  not(): Truth {
    return notOf(this);
  }
}

export const allOf = (of: readonly Truth[]): Truth => new Truth({ op: 'all', of: of.map(t => t.node) });
export const anyOf = (of: readonly Truth[]): Truth => new Truth({ op: 'any', of: of.map(t => t.node) });
export const notOf = (of: Truth): Truth => new Truth({ op: 'not', of: of.node });

/** Always so, or never: the end of a chain of cases, a rule without conditions. */
export const always = new Truth({ op: 'always', value: true });
export const never = new Truth({ op: 'always', value: false });

/**
 * What only an official can judge ("a special need"): it is never computed, and a decision that hangs on it alone is `discretion`.
 * @law 행정기본법 제20조: no fully automatic disposition where the law leaves discretion.
 */
export const discretion = (id: string, words: Words): Truth => new Truth({ op: 'discretion', id, words });

/** A condition that the law names and others use by that name. */
export function namedTruth(id: string, words: Words, is: () => Truth, law?: Article): Truth {
  const name: Named<TruthNode> = { id, words, is: () => is().node, ...(law && { law }) };
  return new Truth({ op: 'named', name });
}

/** Whether the condition holds for at least one member of a group. */
export const someOfGroup = (group: Group, of: Truth): Truth => new Truth({ op: 'some', group, of: of.node });
/** Whether it holds for each member; true of nobody. */
export const everyOfGroup = (group: Group, of: Truth): Truth => new Truth({ op: 'every', group, of: of.node });
