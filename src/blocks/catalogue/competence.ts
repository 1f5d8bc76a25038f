import type { Words } from '../../kernel/words/index.ts';
import { isAgency, type Service } from '../language/index.ts';

/** Whose service it is: of one agency for the whole country, or of whichever local one is answerable for an address. */
export const reaches = ['national', 'local'] as const;
export type Reach = (typeof reaches)[number];

/** Who is answerable for a service, as far as it is known before anyone applies. */
export interface Competence {
  readonly id: string;
  readonly words: Words;
  readonly reach: Reach;
  readonly phone?: string;
}

export function competenceOf({ agency }: Pick<Service, 'agency'>): Competence {
  if (!isAgency(agency)) return { id: agency.template.id, words: agency.template.words, reach: 'local' };
  const { id, words, areaCode, phone } = agency;
  return { id, words, reach: areaCode === undefined ? 'national' : 'local', ...(phone === undefined ? {} : { phone }) };
}
