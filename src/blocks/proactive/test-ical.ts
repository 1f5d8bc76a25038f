// A strict reader of iCalendar files (RFC 5545), for tests: whatever the grammar forbids is thrown out.

export interface Component {
  readonly name: string;
  readonly parts: readonly Component[];
  count(property: string): number;
  value(property: string): string | undefined;
}

interface Line {
  readonly name: string;
  readonly value: string;
}

const contentLine = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:[^":;,\p{Cc}]+|"[^"\p{Cc}]*"))*):([^\p{Cc}]*)$/u;

function lineOf(text: string): Line {
  const [, name, , value] = contentLine.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no content line: ${text}`);
  return { name, value };
}

const texts = ['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME'];
const formats: Readonly<Record<string, RegExp>> = {
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}$/,
  DTEND: /^\d{8}$/,
  TRIGGER: /^-P\d+D$/,
  UID: /^\S+$/,
  URL: /^https?:\/\/\S+$/,
};
const required: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
};

function contentOf({ name, value }: Line): string {
  if (formats[name] && !formats[name].test(value)) throw new Error(`${name} cannot be ${value}`);
  if (!texts.includes(name)) return value;
  if (/[\\;,]/.test(value.replace(/\\[\\;,nN]/g, ''))) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

function componentOf(name: string, lines: readonly Line[], parts: readonly Component[]): Component {
  const of = (property: string) => lines.filter(line => line.name === property);
  for (const property of required[name] ?? [])
    if (of(property).length !== 1) throw new Error(`${name} needs one ${property}`);
  for (const line of lines) contentOf(line);
  return {
    name,
    parts,
    count: property => of(property).length,
    value: property => of(property).map(contentOf)[0],
  };
}

/** Reads a file that is one calendar. */
export function parseCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = file
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(lineOf);
  let at = 0;
  const read = (): Component => {
    const begin = lines[at++];
    if (begin?.name !== 'BEGIN') throw new Error('a component begins with BEGIN');
    const [own, parts]: [Line[], Component[]] = [[], []];
    for (;;) {
      const line = lines[at];
      if (!line) throw new Error(`${begin.value} does not end`);
      if (line.name === 'BEGIN') parts.push(read());
      else {
        at += 1;
        if (line.name === 'END') {
          if (line.value !== begin.value) throw new Error(`${begin.value} ends as ${line.value}`);
          return componentOf(begin.value, own, parts);
        }
        own.push(line);
      }
    }
  };
  const calendar = read();
  if (at !== lines.length || calendar.name !== 'VCALENDAR') throw new Error('a file is one calendar');
  return calendar;
}

export const component = (of: Component, name: string): Component | undefined =>
  of.parts.find(part => part.name === name);
