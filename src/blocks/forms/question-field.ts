import {
  button,
  checkboxes,
  dateInput,
  fileUpload,
  form,
  type Html,
  hiddenInput,
  html,
  radio,
  textarea,
  textInput,
} from '../../kernel/html/index.ts';
import type { Language, Words } from '../../kernel/words/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Address, FileAnswer, Question } from '../language/index.ts';
import type { Typed } from './answer.ts';

/** What the page of a question shows beside it. */
export interface QuestionPage {
  readonly language: Language;
  readonly question: Question;
  /** What was typed and refused, kept as it was; else the kept answer. */
  readonly typed: Typed | undefined;
  readonly kept: unknown;
  readonly error: Words | undefined;
  /** Whom a `people` question offers, by key. */
  readonly people: readonly { readonly key: string; readonly name: Words }[];
  /** What an `address` question found for the words typed. */
  readonly found:
    | { readonly query: string; readonly places: readonly { readonly key: string; readonly line: string }[] }
    | undefined;
  /** How the kept address reads. */
  readonly keptAddress: string | undefined;
}

const say = {
  yes: words('예', 'Yes'),
  no: words('아니요', 'No'),
  find: words('주소 찾기', 'Find the address'),
  typed: words('도로 이름과 건물 번호', 'Road name and building number'),
  example: words('예: 세종대로 12', 'Example: Sejong-daero 12'),
  choose: words('주소 고르기', 'Choose the address'),
  detail: words('상세 주소 (동·호수)', 'Flat or unit'),
  none: words('찾은 주소가 없습니다. 도로 이름만 넣어 다시 찾아보세요.', 'No address found. Try the road name alone.'),
  kept: words('지금 고른 주소', 'Chosen now'),
  file: words('올린 파일', 'Uploaded file'),
  fileKinds: words('PDF, JPG, PNG', 'PDF, JPG, PNG'),
};

const first = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.[name];
  return typeof value === 'string' ? value : value?.[0];
};

const keptText = (kept: unknown): string | undefined => (typeof kept === 'string' ? kept : undefined);

/** The control of a question: its label is the page's heading, its error is tied to it, and what was typed stays. */
export function questionField(page: QuestionPage): Html {
  const { language, question, typed, kept, error } = page;
  const field = {
    language,
    name: question.id,
    label: question.ask[language],
    heading: true,
    ...(question.hint && { hint: question.hint[language] }),
    ...(error && { error: error[language] }),
    ...(!question.required && { optional: true }),
  };
  switch (question.kind) {
    case 'choice':
      return radio({
        ...field,
        choices: Object.entries(question.options ?? {}).map(([value, label]) => ({ value, label: label[language] })),
        value: first(typed, question.id) ?? keptText(kept),
      });
    case 'yesNo':
      return radio({
        ...field,
        inline: true,
        choices: [
          { value: 'yes', label: say.yes[language] },
          { value: 'no', label: say.no[language] },
        ],
        value: first(typed, question.id) ?? (typeof kept === 'boolean' ? (kept ? 'yes' : 'no') : undefined),
      });
    case 'number':
      return textInput({
        ...field,
        autocomplete: 'off',
        inputmode: 'numeric',
        width: 'medium',
        ...(question.unit && { suffix: question.unit[language] }),
        value: first(typed, question.id) ?? (typeof kept === 'number' ? String(kept) : undefined),
      });
    case 'text':
      return textInput({ ...field, autocomplete: 'off', value: first(typed, question.id) ?? keptText(kept) });
    case 'longText':
      return textarea({
        ...field,
        rows: 5,
        value: first(typed, question.id) ?? keptText(kept),
        ...(question.longest !== undefined && { maxlength: question.longest }),
      });
    case 'day': {
      const [year, month, day] = keptText(kept)?.split('-') ?? [];
      const part = (name: string, value: string | undefined) => first(typed, `${question.id}-${name}`) ?? value ?? '';
      return dateInput({
        ...field,
        value: { year: part('year', year), month: part('month', month), day: part('day', day) },
        wrong: ['year', 'month', 'day'],
      });
    }
    case 'people':
      return checkboxes({
        ...field,
        choices: page.people.map(p => ({ value: p.key, label: p.name[language] })),
        values: asList(typed?.[question.id]) ?? (Array.isArray(kept) ? kept.map(String) : []),
      });
    case 'file':
      return html`${isFile(kept) && html`<p>${say.file[language]}: <strong>${kept.name}</strong></p>`}${fileUpload({
        ...field,
        accept: question.accepts ?? [],
        megabytes: 5,
        kinds: say.fileKinds[language],
      })}`;
    case 'address':
      return addressField(page, field);
  }
}

const asList = (value: Typed[string]): readonly string[] | undefined => (typeof value === 'string' ? [value] : value);
const isFile = (value: unknown): value is FileAnswer => typeof value === 'object' && value !== null && 'file' in value;
const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'areaCode' in value;

function addressField(page: QuestionPage, field: Omit<Parameters<typeof radio>[0], 'choices'>): Html {
  const { language, question, typed, kept, found, keptAddress } = page;
  const chosen = first(typed, question.id);
  return html`${found?.query && found.places.length === 0 && html`<p class="krds-hint">${say.none[language]}</p>`}${
    isAddress(kept) && keptAddress && html`<p>${say.kept[language]}: <strong>${keptAddress}</strong></p>`
  }${
    found && found.places.length > 0
      ? html`${radio({
          ...field,
          heading: false,
          label: say.choose[language],
          choices: found.places.map(p => ({ value: p.key, label: p.line })),
          value: chosen ?? (found.places.length === 1 ? found.places[0]?.key : undefined),
        })}${textInput({
          language,
          name: `${question.id}-detail`,
          label: say.detail[language],
          optional: true,
          autocomplete: 'off',
          maxlength: 60,
          value: first(typed, `${question.id}-detail`) ?? '',
        })}${hiddenInput('q', found.query)}`
      : undefined
  }`;
}

/** The search above an address question: a form of its own that only asks, so it works without JavaScript. */
export const addressSearch = (page: Pick<QuestionPage, 'language' | 'found' | 'question'>, action: string): Html =>
  form({
    method: 'get',
    action,
    content: html`${textInput({
      language: page.language,
      name: 'q',
      id: 'address-search',
      label: say.typed[page.language],
      hint: say.example[page.language],
      autocomplete: 'off',
      value: page.found?.query ?? '',
    })}${button({ kind: 'secondary', label: say.find[page.language] })}`,
  });
