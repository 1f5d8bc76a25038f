import { type Words, words } from '../../kernel/words/index.ts';
import type { Jurisdiction, Reading, Service } from '../language/index.ts';
import type { StandingBasis } from './standing-basis.ts';

/** The services that a rule may decide alone, and so without an application. */
const decidedByRule = ({ rule, process }: Service): boolean =>
  rule?.automatic !== undefined && process.states[process.start]?.kind === 'automatic';

/** The key of what a service reads, among all that is read to grant without an application. */
export const grantKey = (service: string, key: string): string => `${service}.${key}`;

/** What people may allow, each by itself. */
export type Purpose = 'benefits' | 'due-dates' | 'zero-stop';

/** What a receipt of a reading under a standing consent says it was for. */
export const standingReason: Readonly<Record<string, Words>> = {
  'standing-consent': words(
    '본인이나 함께 사는 가족이 미리 알려 달라고 동의함',
    'You, or a family member at home, agreed to be told in time',
  ),
};

/** The purposes of a jurisdiction that serves people without being asked, and what is read for each; none elsewhere. */
export function standingBases({
  profile,
  proactive,
  services,
}: Pick<Jurisdiction, 'profile' | 'proactive' | 'services'>): readonly (StandingBasis & { readonly id: Purpose })[] {
  if (!proactive) return [];
  return [
    {
      id: 'benefits',
      words: words('받을 수 있는 혜택 찾기', 'Looking for what you are entitled to'),
      article: proactive.consent,
      readings: profile.uses,
      alsoFor: proactive.alsoFor,
    },
    {
      id: 'due-dates',
      words: words('다가오는 기한 찾기', 'Looking for what is due'),
      article: proactive.consent,
      readings: proactive.calendar.uses,
      alsoFor: [],
    },
    // Read only of whom the look for benefits found entitled.
    {
      id: 'zero-stop',
      words: words('신청 없이 바로 지급', 'Granting without an application'),
      article: proactive.consent,
      readings: Object.fromEntries(
        services
          .filter(decidedByRule)
          .flatMap(({ id, uses }) =>
            Object.entries(uses).map(([key, reading]): [string, Reading] => [grantKey(id, key), reading]),
          ),
      ),
      alsoFor: proactive.alsoFor,
    },
  ];
}
