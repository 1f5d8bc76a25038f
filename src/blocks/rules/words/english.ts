const verbs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    has: 'have',
    does: 'do',
    studies: 'study',
    carries: 'carry',
    applies: 'apply',
    attends: 'attend',
  }),
);

const thirdPerson =
  /^(receives|lives|works|owns|pays|holds|needs|gets|runs|attends|cares|raises|rents|serves|earns|uses|keeps|stays|belongs|agrees|shares|supports|files|farms|fishes|has|does|studies|carries|applies|takes|leaves|expects|wants|gives|cooks|commutes|exceeds|meets|lacks|served|moved)\b/;

const base = (verb: string): string => verbs.get(verb) ?? verb.replace(/(?<=sh)es$|s$/, '');

const isPerson =
  /(?:[^aeiou]er|or|man|woman|person|child|parent|student|spouse|veteran|citizen|resident|ist|ee|recipient|household)$/;

/** Not that, in English. */
export function denied(text: string): string {
  const without = /^not (?:an? )?(.+)$/.exec(text)?.[1];
  if (without !== undefined) return without;
  const first = thirdPerson.exec(text)?.[1];
  if (first === 'served' || first === 'moved') return `has not ${text}`;
  if (first === 'has' && !/^has (?:been|had|to)\b/.test(text)) return `has no ${text.slice(4).replace(/^an? /, '')}`;
  if (first === 'has') return text.replace(/^has/, 'has not');
  if (first !== undefined) return `does not ${base(first)}${text.slice(first.length)}`;
  if (/^(?:is|are|was|were|can|may|will|must)\b/.test(text)) return text.replace(/^\w+/, '$& not');
  if (/^an? /.test(text) || !isPerson.test(text)) return insideDenied(text);
  return `not ${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;
}

function insideDenied(text: string): string {
  const inside = /^(.+?) (is|are|was|were) (.+)$/.exec(text);
  return inside ? `${inside[1]} ${inside[2]} not ${inside[3]}` : `not ${text}`;
}

const subjectVerb = /^(?:is|are|was|were|can|may|will|must)\b/;

const plural: ReadonlyMap<string, string> = new Map(
  Object.entries({ is: 'are', was: 'were', does: 'do', has: 'have' }),
);

/** The ways an English condition goes on. */
export interface Continued {
  /** After `if`. */
  readonly if: string;
  /** After a noun: `that is disabled`, `whose age is at least 65`. */
  readonly one: string;
  /** After several: `that are disabled`. */
  readonly many: string;
}

const beginsWithVerb = (text: string): boolean => thirdPerson.test(text) || subjectVerb.test(text);

const manyOf = (text: string): string => {
  const [first = '', ...rest] = text.split(' ');
  return [plural.get(first) ?? (thirdPerson.test(text) ? base(first) : first), ...rest].join(' ');
};

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a');
export const withArticle = (noun: string): string => `${article(noun)} ${noun}`;

/** A condition without a subject: `disabled`, `a farmer`, `receives housing benefit`. */
export function ofSubject(text: string): Continued {
  if (beginsWithVerb(text)) return { if: `one ${text}`, one: `that ${text}`, many: `that ${manyOf(text)}` };
  if (/ (?:is|are|was|were|has|have|lives?|does|do) /.test(text)) return ofSentence(text);
  const is = isPerson.test(text) && !/^(?:not|an?) /.test(text) ? withArticle(text) : text;
  return { if: text, one: `that is ${is}`, many: `that are ${text}` };
}

/** A condition that has its own subject: `age is at least 65`. */
export const ofSentence = (text: string): Continued => ({
  if: text,
  one: /^(?:the|an?|there|for|each) /.test(text) ? `where ${text}` : `whose ${text}`,
  many: /^(?:the|an?|there|for|each) /.test(text) ? `where ${text}` : `whose ${text}`,
});

export const inNoCase = (text: string): Continued => ({ if: text, one: `(${text})`, many: `(${text})` });
