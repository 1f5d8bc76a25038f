import {
  breadcrumb,
  button,
  disclosure,
  form,
  type Html,
  hiddenInput,
  html,
  mainContent,
  pageTitle,
  section,
  table,
} from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { formatInstant, type Instant, type Zone } from '../../../kernel/time/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { AnyRegister, FactValue, GivenFacts, RuleFact } from '../../language/index.ts';
import { takeValue, valueWords } from '../../rules/index.ts';

export const myBenefitsTitle = words('내가 받을 수 있는 혜택', 'Benefits I may have');
export const myLead = words(
  '정부가 가진 내 정보로 찾은 혜택입니다. 바꿔서 시험해 볼 수 있습니다.',
  'Found by what government knows of you. Change anything to try it out.',
);

const text = {
  my: words('나의 마당', 'My yard'),
  startLead: words(
    '정부가 이미 아는 것은 묻지 않고, 우리 집이 받을 수 있는 혜택을 찾아 드립니다.',
    'What government already knows is not asked: see what your household may have.',
  ),
  consent: words('이번 한 번만 읽습니다', 'Read this once only'),
  consentAbout: words(
    '단추를 누르면 아래 등록부에서 나와 미성년 자녀의 정보를 읽어 이 화면에만 보여 드립니다. 읽은 사실은 "누가 내 정보를 봤나"에 남고, 읽은 정보는 저장하지 않습니다.',
    'When you press the button, what these registers hold of you and your minor children is read and shown on this page only. That it was read stands in “Who looked at my data”; what was read is not kept.',
  ),
  adults: words(
    '배우자, 부모 등 어른 가구원의 정보는 읽지 않습니다. 그분이 직접 로그인해서 확인할 수 있습니다.',
    'Nothing is read of other grown-ups in your household. They can sign in and look for themselves.',
  ),
  press: words('내 정보로 확인하기', 'Check with my data'),
  without: words('내 정보를 읽지 않고 찾기', 'Find without my data'),
  registers: words('읽는 등록부', 'Registers that are read'),
  register: words('등록부', 'Register'),
  keeper: words('관리 기관', 'Kept by'),
  readAt: words('{at}에 등록부에서 읽은 정보로 찾았습니다.', 'Found with what registers held at {at}.'),
  household: words('함께 살펴본 사람: 나, {names}', 'Looked at together: you, {names}'),
  alone: words('살펴본 사람: 나', 'Looked at: you'),
  receipts: words('누가 내 정보를 봤나', 'Who looked at my data'),
  facts: words('등록부에서 온 내용 보기', 'See what came from registers'),
  fact: words('내용', 'What'),
  value: words('값', 'Value'),
  from: words('어디에서', 'From'),
  computed: words('등록부 여러 곳에서 계산함', 'Computed from several registers'),
  changed: words('내가 바꿔 본 내용', 'Changed by me, to try it out'),
};

const registerTable = (ctx: Context, registers: readonly AnyRegister[]): Html =>
  table({
    language: ctx.language,
    caption: ctx.say(text.registers),
    columns: [
      { header: ctx.say(text.register), rowHeader: true, cell: ({ declaration }) => ctx.say(declaration.words) },
      { header: ctx.say(text.keeper), cell: ({ declaration }) => ctx.say(declaration.keeper.words) },
    ],
    rows: registers,
  });

/** Before anything is read: what will be, and the button that says yes to it for this once. */
export function myBenefitsStart(
  ctx: Context,
  { action, registers }: { readonly action: string; readonly registers: readonly AnyRegister[] },
): Html {
  return mainContent({
    before: breadcrumb({
      language: ctx.language,
      home: ctx.href('/'),
      path: [{ label: ctx.say(text.my), href: ctx.href('/my') }],
      current: ctx.say(myBenefitsTitle),
    }),
    content: html`${pageTitle({ title: ctx.say(myBenefitsTitle), lead: ctx.say(text.startLead) })}${section({
      id: 'consent',
      title: ctx.say(text.consent),
      content: html`<p>${ctx.say(text.consentAbout)}</p><p>${ctx.say(text.adults)}</p>${form({
        action,
        content: html`${hiddenInput('consent', 'once')}<p>${button({ label: ctx.say(text.press), size: 'large' })}</p>`,
      })}<p><a href="${ctx.href('/finder')}">${ctx.say(text.without)}</a></p>`,
    })}${registerTable(ctx, registers)}`,
  });
}

/** Where what is shown comes from. */
export interface SourcePart {
  readonly registers: readonly AnyRegister[];
  readonly facts: ReadonlyMap<string, RuleFact>;
  readonly given: GivenFacts;
  readonly names: readonly string[];
  readonly zone: Zone;
  readonly at: Instant | undefined;
  /** Ids of the facts that are as the registers had them. */
  readonly read: readonly string[];
  /** The dependants' keys. */
  readonly keys: readonly string[];
}

interface KnownFact {
  readonly fact: RuleFact;
  readonly value: FactValue;
}

const knownFacts = ({ facts, given }: SourcePart): readonly KnownFact[] =>
  Object.entries(given).flatMap(([id, value]) => {
    const fact = facts.get(id);
    return fact && value !== undefined && typeof value !== 'object' ? [{ fact, value }] : [];
  });

function origin(ctx: Context, { registers, read }: SourcePart, { fact }: KnownFact): string {
  if (!read.includes(fact.id)) return ctx.say(text.changed);
  const from = registers.find(({ declaration }) => declaration.id === fact.from?.register);
  return ctx.say(from ? from.declaration.words : text.computed);
}

/** What was read and when, from where each fact comes, and the fields that carry it on. */
export function sourcePart(ctx: Context, part: SourcePart): Html {
  const { at, names, zone, read, keys } = part;
  const when = at === undefined ? '' : ctx.say(text.readAt, { at: formatInstant(ctx.language, at, zone) });
  return html`<p>${when} <a href="${ctx.href('/my/access')}">${ctx.say(text.receipts)}</a></p><p>${
    names.length === 0 ? ctx.say(text.alone) : ctx.say(text.household, { names: names.join(', ') })
  }. ${ctx.say(text.adults)}</p>${disclosure({
    summary: ctx.say(text.facts),
    content: table({
      language: ctx.language,
      caption: ctx.say(text.facts),
      hiddenCaption: true,
      columns: [
        { header: ctx.say(text.fact), rowHeader: true, cell: row => ctx.say(row.fact.words) },
        { header: ctx.say(text.value), cell: row => ctx.say(valueWords(row.fact, takeValue(row.fact, row.value))) },
        { header: ctx.say(text.from), cell: row => origin(ctx, part, row) },
      ],
      rows: knownFacts(part),
    }),
  })}<div>${read.map(id => carrying('read', id))}${keys.map(key => carrying('who', key))}${at !== undefined && carrying('read-at', String(at))}</div>`;
}

/** A hidden field of the finder's form that stands outside of it. */
const carrying = (name: string, value: string): Html =>
  html`<input type="hidden" form="finder" name="${name}" value="${value}">`;
