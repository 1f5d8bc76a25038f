import { dateInput, fieldset, type Html, html, radio, select, textInput } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { GivenFacts, GivenMember, RuleFact } from '../../language/index.ts';
import { type AskedFacts, countField, type FactError, fieldOf, memberKey, mostAsked } from '../fact-form.ts';

const text = {
  yes: words('예', 'Yes'),
  no: words('아니요', 'No'),
  unknown: words('모름', 'Not known'),
  count: words('{group}: 몇 명(개)인가요?', '{group}: how many?'),
  countHint: words(
    '비워 두면 모르는 것으로 봅니다. 수를 적고 보내면 한 명씩 적는 칸이 나옵니다.',
    'Empty means not known. Give a number and send the form: then there are fields for each.',
  ),
  member: words('{one} {n}', '{one} {n}'),
};

type Value = GivenFacts[string];

const shown = (value: Value): string => (value === undefined || Array.isArray(value) ? '' : String(value));

function dayParts(value: Value): { year: string; month: string; day: string } | undefined {
  const [year = '', month = '', day = ''] = shown(value).split('-');
  return year === '' ? undefined : { year, month, day };
}

const mostRadios = 6;

function factField(ctx: Context, fact: RuleFact, name: string, value: Value, error: string | undefined): Html {
  const { language } = ctx;
  const field = {
    language,
    name,
    label: ctx.say(fact.words),
    optional: true,
    error,
    ...(fact.question && { hint: ctx.say(fact.question) }),
  };
  switch (fact.kind) {
    case 'number':
      return textInput({
        ...field,
        autocomplete: 'off',
        inputmode: 'decimal',
        width: 'medium',
        value: shown(value),
        maxlength: 20,
        ...(fact.unit && fact.unit.words[language].includes('{n}') && { suffix: ctx.say(fact.unit.words, { n: '…' }) }),
      });
    case 'day':
      return dateInput({ ...field, value: dayParts(value) });
    case 'flag':
      return radio({
        ...field,
        inline: true,
        value: value === undefined ? '' : value === true ? 'yes' : 'no',
        choices: [
          { value: 'yes', label: ctx.say(text.yes) },
          { value: 'no', label: ctx.say(text.no) },
          { value: '', label: ctx.say(text.unknown) },
        ],
      });
    case 'code': {
      const choices = Object.entries(fact.codes ?? {}).map(([code, said]) => ({ value: code, label: ctx.say(said) }));
      return choices.length < mostRadios
        ? radio({ ...field, value: shown(value), choices: [...choices, { value: '', label: ctx.say(text.unknown) }] })
        : select({ ...field, value: shown(value), choices });
    }
  }
}

const isMembers = (value: Value): value is readonly GivenMember[] => Array.isArray(value);

/** Fields for everything a rule asks, filled with what is given. */
export function factFields(ctx: Context, asked: AskedFacts, given: GivenFacts, errors: readonly FactError[]): Html {
  const errorAt = (field: string) => errors.find(one => one.field === field)?.message[ctx.language];
  const one = (fact: RuleFact, value: Value, member?: number): Html => {
    const name = fieldOf(fact, member);
    return factField(ctx, fact, name, value, errorAt(name));
  };
  return html`${asked.own.map(fact => one(fact, given[fact.id]))}${asked.groups.map(({ group, facts }) => {
    const value = given[group.id];
    const members = isMembers(value) ? value.slice(0, mostAsked) : undefined;
    return html`${textInput({
      language: ctx.language,
      name: countField(group),
      label: ctx.say(text.count, { group: group.words }),
      hint: ctx.say(text.countHint),
      optional: true,
      autocomplete: 'off',
      inputmode: 'numeric',
      width: 'short',
      maxlength: 2,
      value: members === undefined ? '' : String(members.length),
    })}${members?.map((member, n) =>
      fieldset({
        language: ctx.language,
        id: `${group.id}-${n}`,
        label: ctx.say(text.member, { one: group.one, n: n + 1 }),
        content: html`${facts.map(fact => one(fact, member[memberKey(fact)], n))}`,
      }),
    )}`;
  })}`;
}
