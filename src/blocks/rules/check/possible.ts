import type { BoolNode, IntNode } from '../ir/node.ts';

/** Whether a condition can hold at all, by the bounds of what it compares. Errs toward yes. */
export function canHold(node: BoolNode): boolean {
  switch (node.op) {
    case 'always':
      return node.value;
    case 'less':
      return node.a.least < node.b.most;
    case 'at-most':
      return node.a.least <= node.b.most;
    case 'equal':
      return node.a.least <= node.b.most && node.b.least <= node.a.most;
    case 'one-of':
      return node.codes.length > 0;
    case 'all':
      return node.of.every(canHold) && rangesMeet(node.of) && codesMeet(node.of);
    case 'any':
      return node.of.some(canHold);
    case 'not':
      return canFail(node.of);
    case 'some':
      return canHold(node.of);
    default:
      return true;
  }
}

/** Whether a condition can fail at all. Errs toward yes. */
function canFail(node: BoolNode): boolean {
  switch (node.op) {
    case 'always':
      return !node.value;
    case 'less':
      return node.a.most >= node.b.least;
    case 'at-most':
      return node.a.most > node.b.least;
    case 'all':
      return node.of.some(canFail);
    case 'any':
      return node.of.every(canFail);
    case 'not':
      return canHold(node.of);
    case 'every':
      return canFail(node.of);
    default:
      return true;
  }
}

interface Range {
  readonly of: IntNode;
  readonly least?: bigint;
  readonly most?: bigint;
}

/** What a comparison with a fixed number says of the other side. */
function rangeOf(node: BoolNode, holds = true): Range | undefined {
  if (node.op === 'not') return rangeOf(node.of, !holds);
  if (node.op !== 'less' && node.op !== 'at-most' && node.op !== 'equal') return undefined;
  const { a, b, op } = node;
  if (op === 'equal') return holds && b.op === 'constant' ? { of: a, least: b.value, most: b.value } : undefined;
  // Not below is at least, and the other way round.
  const strict = (op === 'less') === holds ? 1n : 0n;
  if (b.op === 'constant')
    return holds ? { of: a, most: b.value - strict } : { of: a, least: b.value + (op === 'less' ? 0n : 1n) };
  if (a.op !== 'constant') return undefined;
  return holds ? { of: b, least: a.value + strict } : { of: b, most: a.value - (op === 'less' ? 0n : 1n) };
}

/** Whether the parts leave each number somewhere to be: not at least 65 and below 19. */
function rangesMeet(parts: readonly BoolNode[]): boolean {
  const ranges = parts.map(part => rangeOf(part)).filter(range => range !== undefined);
  return [...Map.groupBy(ranges, range => range.of)].every(([of, all]) => {
    const least = all.reduce((l, r) => (r.least !== undefined && r.least > l ? r.least : l), of.least);
    const most = all.reduce((m, r) => (r.most !== undefined && r.most < m ? r.most : m), of.most);
    return least <= most;
  });
}

/** Whether the parts leave each code a value to be. */
function codesMeet(parts: readonly BoolNode[]): boolean {
  const asked = parts.filter(part => part.op === 'one-of');
  return [...Map.groupBy(asked, part => part.slot.fact)].every(([, all]) => {
    const [first, ...rest] = all.map(part => part.codes);
    return !first || first.some(code => rest.every(codes => codes.includes(code)));
  });
}
