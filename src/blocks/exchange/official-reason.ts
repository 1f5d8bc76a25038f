import { type Words, words } from '../../kernel/words/index.ts';

/** Why an official looks at someone's record: what a receipt keeps, and how it is told in every language. */
export const officialReasons = {
  'checking-report': words('신고 내용 확인', 'Checking the report'),
  'checking-supplement': words('보완 내용 확인', 'Checking the supplement'),
  'preparing-decision': words('결정 검토', 'Preparing the decision'),
  /** Given by the program itself, when a decision needs the record once more. */
  deciding: words('결정하고 처리', 'Deciding, and carrying it out'),
} as const satisfies Readonly<Record<string, Words>>;

export type OfficialReason = keyof typeof officialReasons;
