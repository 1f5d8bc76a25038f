import type { Form } from '../../kernel/http/index.ts';
import { type CivilDay, isDay } from '../../kernel/time/index.ts';

const two = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

/** The three boxes of a date as `YYYY-MM-DD`, right or wrong; empty when nothing was typed. */
export function typedDay(form: Pick<Form, 'text'>, name: string): string {
  const [year = '', month = '', date = ''] = ['year', 'month', 'day'].map(part => form.text(`${name}-${part}`).trim());
  return year + month + date === '' ? '' : `${year}-${two(month)}-${two(date)}`;
}

export const dayIn = (text: string): CivilDay | undefined => (isDay(text) ? text : undefined);
