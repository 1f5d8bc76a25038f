import type { Words } from '../../kernel/words/index.ts';

/** Someone who works for an agency. `unit` is `<agency>/<unit kind>`. */
export interface Official {
  readonly id: string;
  readonly name: Words;
  readonly agency: string;
  readonly unit: string;
  readonly post: Words;
  readonly active: boolean;
}

/** The unit of a kind in an agency. */
export const unitId = (agency: string, kind: string): string => `${agency}/${kind}`;
