import {
  button,
  buttonGroup,
  type Content,
  checkboxes,
  dateInput,
  fieldset,
  type Html,
  html,
  nothing,
  radio,
  select,
  textInput,
} from '../../../kernel/html/index.ts';
import type { Context, Form } from '../../../kernel/http/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { FactValue, FinderQuestion, GivenFacts, GivenMember, RuleFact } from '../../language/index.ts';
import { boxesOf, controlOf, type Wrong } from '../answer.ts';
import { textOf } from '../fact-input.ts';

const text = {
  answer: words('답하고 혜택 좁히기', 'Answer and narrow the list'),
  leave: words('답하지 않고 넘어가기', 'I would rather not say'),
  none: words('해당하는 것이 없습니다', 'None of these'),
  yes: words('예', 'Yes'),
  no: words('아니요', 'No'),
};

/** What the page shows in the controls: what was typed when it was wrong, else what is known. */
export interface Filling {
  readonly given: GivenFacts;
  readonly typed?: Form;
  readonly wrong: Wrong;
}

type Known = (fact: RuleFact) => FactValue | undefined;

interface Control {
  readonly ctx: Context;
  readonly fact: RuleFact;
  readonly name: string;
  readonly label: string;
  readonly value: FactValue | undefined;
  readonly typed: Form | undefined;
  readonly error: Words | undefined;
  readonly offers: readonly string[] | undefined;
}

/** How many codes are still radio buttons. */
const fewCodes = 8;

function codeControl({ ctx, fact, offers, ...control }: Control, common: Common): Html {
  const codes = offers ?? Object.keys(fact.codes ?? {});
  const choices = codes.flatMap(code => {
    const said = fact.codes?.[code];
    return said ? [{ value: code, label: capital(ctx.say(said)) }] : [];
  });
  const value = shownText(control.value);
  return choices.length <= fewCodes ? radio({ ...common, choices, value }) : select({ ...common, choices, value });
}

interface Common {
  readonly language: Context['language'];
  readonly name: string;
  readonly label: string;
  readonly optional: true;
  readonly error?: string;
}

const shownText = (value: FactValue | undefined): string | undefined =>
  value === undefined ? undefined : textOf(value);
const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

function dayParts(control: Control) {
  const { name, typed, value } = control;
  if (typed)
    return { year: typed.text(`${name}-year`), month: typed.text(`${name}-month`), day: typed.text(`${name}-day`) };
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : [];
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

function oneControl(control: Control): Html {
  const { ctx, fact, name, label, value, typed, error } = control;
  const common: Common = {
    language: ctx.language,
    name,
    label,
    optional: true,
    ...(error && { error: ctx.say(error) }),
  };
  switch (fact.kind) {
    case 'flag':
      return radio({
        ...common,
        inline: true,
        value: shownText(value),
        choices: [
          { value: 'yes', label: ctx.say(text.yes) },
          { value: 'no', label: ctx.say(text.no) },
        ],
      });
    case 'code':
      return codeControl(control, common);
    case 'day':
      return dateInput({ ...common, value: dayParts(control) });
    case 'number':
      return textInput({
        ...common,
        value: typed ? typed.text(name) : value === undefined ? undefined : numberText(value),
        inputmode: fact.unit?.decimals ? 'decimal' : 'numeric',
        autocomplete: 'off',
        width: 'medium',
        suffix: unitText(ctx, fact),
      });
  }
}

const numberText = (value: FactValue): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
/** What stands behind the box: `원`, `KRW a month`. In Korean the question itself says how often. */
function unitText(ctx: Context, { unit }: RuleFact): string {
  const [before = '', after = ''] = (unit?.words[ctx.language] ?? '').split(/\{n[^}]*\}/);
  return (ctx.language === 'ko' ? after : `${before}${after}`).replace(/\s+/g, ' ').trim();
}

/** The fact's own question, unless the heading above has just asked it. */
const labelOf = (ctx: Context, { ask }: FinderQuestion, fact: RuleFact): string =>
  fact.question && fact.question.ko !== ask.ko ? ctx.say(fact.question) : capital(ctx.say(fact.words));

function factControls(
  ctx: Context,
  question: FinderQuestion,
  facts: readonly RuleFact[],
  known: Known,
  { given, typed, wrong }: Filling,
  place?: number,
): Html[] {
  return facts.map(fact =>
    oneControl({
      ctx,
      fact,
      name: controlOf(fact, place),
      label: labelOf(ctx, question, fact),
      value: known(fact),
      typed,
      error: wrong.get(controlOf(fact, place)),
      offers: question.offers?.(fact.id, given),
    }),
  );
}

const isMembers = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

function memberControls(ctx: Context, question: FinderQuestion, filling: Filling): Content {
  const { members } = question;
  if (!members) return nothing;
  const { group, facts, most } = members;
  const known = filling.given[group.id];
  const listed = isMembers(known) ? known : [];
  return Array.from({ length: most }, (_, place) => {
    const member = listed[place] ?? {};
    const ofMember: Known = fact => member[fact.id.slice(group.id.length + 1)];
    return fieldset({
      language: ctx.language,
      id: `member-${place}`,
      label: `${capital(ctx.say(group.one))} ${place + 1}`,
      content: html`${factControls(ctx, question, facts, ofMember, filling, place)}`,
    });
  });
}

const valueIn =
  (given: GivenFacts): Known =>
  fact => {
    const value = given[fact.id];
    return value === undefined || isMembers(value) ? undefined : value;
  };

function boxes(ctx: Context, question: FinderQuestion, { given }: Filling): Html {
  return checkboxes({
    language: ctx.language,
    name: boxesOf(question),
    label: ctx.say(question.ask),
    ...(question.hint && { hint: ctx.say(question.hint) }),
    optional: true,
    choices: question.facts.map(fact => ({ value: fact.id, label: capital(ctx.say(fact.words)) })),
    values: question.facts.filter(({ id }) => given[id] === true).map(({ id }) => id),
  });
}

/** A question with its controls and the ways on: answer it, none of these, or leave it open. */
export function questionForm(ctx: Context, question: FinderQuestion, filling: Filling): Html {
  const many = question.traits === true || question.members !== undefined;
  const asked = question.traits
    ? boxes(ctx, question, filling)
    : html`${question.hint && html`<p>${ctx.say(question.hint)}</p>`}${factControls(ctx, question, question.facts, valueIn(filling.given), filling)}${memberControls(ctx, question, filling)}`;
  return html`<h2 id="question" tabindex="-1">${ctx.say(question.ask)}</h2>${asked}${buttonGroup(
    button({ label: ctx.say(text.answer), send: { name: 'answer', value: question.id } }),
    many &&
      button({ label: ctx.say(text.none), kind: 'secondary', send: { name: 'none-of-these', value: question.id } }),
    button({ label: ctx.say(text.leave), kind: 'tertiary', send: { name: 'leave', value: question.id } }),
  )}`;
}
