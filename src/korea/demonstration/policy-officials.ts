import { type Official, unitId } from '../../blocks/organisation/index.ts';
import { words } from '../../kernel/words/index.ts';
import { ministryOfWelfare, policyUnit } from '../agencies/index.ts';

const official = (id: string, ko: string, en: string): Official => ({
  id,
  name: words(ko, en),
  agency: ministryOfWelfare.id,
  unit: unitId(ministryOfWelfare.id, policyUnit.id),
  post: words('사무관', 'Deputy Director'),
  active: true,
});

/** Two who answer for rules: what one proposes the other settles. Invented like everybody else. */
export const policyOfficials = [
  official('policy-officer-1', '문다온', 'Moon Daon'),
  official('policy-officer-2', '서가람', 'Seo Garam'),
] as const;
