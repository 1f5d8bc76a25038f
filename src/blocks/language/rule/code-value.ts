import type { CodeNode } from './node.ts';
import { refuseRule } from './refuse.ts';
import { Truth } from './truth.ts';

/** One of a closed list of codes; a code the list does not have does not compile. */
export class Code<C extends string = string> {
  readonly node: CodeNode;
  constructor(node: CodeNode) {
    this.node = node;
  }

  is(code: C): Truth {
    return this.oneOf(code);
  }

  oneOf(...codes: readonly [C, ...C[]]): Truth {
    const list = this.node.fact.codes ?? {};
    for (const code of codes)
      if (!Object.hasOwn(list, code)) throw refuseRule('rule-code-unknown', { fact: this.node.fact.id, code });
    return new Truth({ op: 'one-of', code: this.node, codes });
  }

  /** Any of those that `picks` chooses: `sigungu.among(code => code.startsWith('11'))`. */
  among(picks: (code: C) => boolean): Truth {
    const codes = Object.keys(this.node.fact.codes ?? {}).filter(code => picks(code as C));
    return new Truth({ op: 'one-of', code: this.node, codes });
  }
}
