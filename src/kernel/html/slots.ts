/** Where a hole of a template stands: in text, inside a tag, in a quoted attribute, or at the start of one that is a URL. */
export type Slot = 'text' | 'tag' | 'attribute' | 'url';

const urlAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'cite',
  'xlink:href',
  'ping',
  'manifest',
]);

/** Stands for a hole in what has been read of a value. */
const hole = '\0';

type Place = 'text' | 'tag' | 'value' | 'comment';

/** Reads a template's constant parts once, keeping what the next hole would stand in. */
class Reader {
  place: Place = 'text';
  attribute = '';
  /** What has been read of the attribute's value so far. */
  value = '';
  #word = '';
  #quote = '';
  #element = '';

  read(part: string): void {
    for (let i = 0; i < part.length; i += 1) i += this.#step(part, i);
  }

  slot(part: string): Slot {
    if (this.place === 'comment') throw new SyntaxError(`html: a hole in a comment: ${part.slice(-60)}`);
    if (this.place === 'text') return this.#inText(part);
    if (this.place === 'value') return this.#inValue();
    if (/=\s*$/.test(part)) throw new SyntaxError(`html: an attribute without quotes: ${part.slice(-60)}`);
    return 'tag';
  }

  #inText(part: string): Slot {
    if (/^(script|style)$/i.test(this.#element))
      throw new SyntaxError(`html: a hole in <${this.#element}>: ${part.slice(-60)}`);
    return 'text';
  }

  #inValue(): Slot {
    const name = this.attribute;
    if (name === 'style' || name === 'srcdoc' || name.startsWith('on'))
      throw new SyntaxError(`html: a hole in ${name}=""`);
    const url = urlAttributes.has(name);
    if (url && this.value === hole)
      throw new SyntaxError(`html: ${name}="" begins with two holes; join them with href()`);
    const slot = url && this.value === '' ? 'url' : 'attribute';
    this.value += hole;
    return slot;
  }

  /** Takes one character in; answers how many more it has used up. */
  #step(part: string, i: number): number {
    const character = part[i]!;
    if (this.place === 'text') return this.#text(part, i);
    if (this.place === 'comment') return this.#comment(part, i);
    if (this.place === 'tag') this.#tag(character);
    else if (character === this.#quote) this.place = 'tag';
    else this.value += character;
    return 0;
  }

  #text(part: string, i: number): number {
    if (part.startsWith('<!--', i)) {
      this.place = 'comment';
      return 3;
    }
    const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(part.slice(i, i + 40));
    if (tag === null) return 0;
    this.place = 'tag';
    this.#word = '';
    this.#element = tag[0].startsWith('</') ? '' : tag[1]!;
    return tag[0].length - 1;
  }

  #comment(part: string, i: number): number {
    if (!part.startsWith('-->', i)) return 0;
    this.place = 'text';
    return 2;
  }

  #tag(character: string): void {
    if (character === '>') this.place = 'text';
    else if (character === '"' || character === "'") {
      this.place = 'value';
      this.#quote = character;
      this.attribute = this.#word.toLowerCase();
      this.value = '';
      this.#word = '';
    } else if (/[\s/]/.test(character)) this.#word = '';
    else if (character !== '=') this.#word += character;
  }
}

const read = (strings: TemplateStringsArray): readonly Slot[] => {
  const reader = new Reader();
  const slots: Slot[] = [];
  for (let i = 0; i < strings.length - 1; i += 1) {
    reader.read(strings[i]!);
    slots.push(reader.slot(strings[i]!));
  }
  return slots;
};

const known = new WeakMap<TemplateStringsArray, readonly Slot[]>();

/** The slots of a template, read once for each place in the source that writes it. */
export function slotsOf(strings: TemplateStringsArray): readonly Slot[] {
  const before = known.get(strings);
  if (before !== undefined) return before;
  const slots = read(strings);
  known.set(strings, slots);
  return slots;
}
