import { isParticle, type Particle } from './particle.ts';

/** A piece of a text with holes. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly particle?: Particle }
  | { readonly kind: 'plural'; readonly name: string; readonly one: string; readonly other: string };

export type Template = readonly TemplatePart[];

const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

function readHole(hole: string): TemplatePart {
  const colon = hole.indexOf(':');
  const name = (colon < 0 ? hole : hole.slice(0, colon)).trim();
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) throw new SyntaxError(`not a name: {${hole}}`);
  if (colon < 0) return { kind: 'value', name };
  const rest = hole.slice(colon + 1);
  if (isParticle(rest)) return { kind: 'value', name, particle: rest };
  const [one, other, more] = rest.split('|');
  if (one === undefined || other === undefined || more !== undefined)
    throw new SyntaxError(`neither a particle nor a plural: {${hole}}`);
  return { kind: 'plural', name, one, other };
}

/** Reads a text with holes; a brace without its partner, or a hole that is neither value, particle nor plural, is a fault. */
export function parseTemplate(text: string): Template {
  const parts: TemplatePart[] = [];
  let plain = '';
  let end = 0;
  const flush = () => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (const match of text.matchAll(token)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') plain += match[0][0];
    else if (match[1] === undefined) throw new SyntaxError(`unbalanced brace in: ${text}`);
    else {
      flush();
      parts.push(readHole(match[1]));
    }
  }
  plain += text.slice(end);
  flush();
  return parts;
}

// Texts are the program's own, so their number is bounded by the source.
const parsed = new Map<string, Template>();

/** `parseTemplate`, once per text. */
export function templateOf(text: string): Template {
  const known = parsed.get(text);
  if (known) return known;
  const template = parseTemplate(text);
  parsed.set(text, template);
  return template;
}
