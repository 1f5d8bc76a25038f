import { clean, type Weight, width } from './typesetter.ts';

/**
 * Breaks a text into lines of at most `room` ems: at its own line ends and between words; a word longer than a line
 * (a sentence of Hanja, a hash) between characters. An empty text is one empty line.
 */
export function wrap(text: string, room: number, weight: Weight): string[] {
  return text.split(/\r\n?|\n/).flatMap(line => wrapLine(clean(line), room, weight));
}

function wrapLine(text: string, room: number, weight: Weight): string[] {
  if (width(text, weight) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(word => pieces(word, room, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer, weight) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The word itself, or the parts of it that fill a line each. */
function pieces(word: string, room: number, weight: Weight): string[] {
  if (width(word, weight) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const advance = width(character, weight);
    if (part !== '' && used + advance > room) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += character;
    used += advance;
  }
  return [...parts, part];
}
