import {
  all,
  always,
  any,
  type Code,
  fact,
  group,
  type Operand,
  per,
  type Quantity,
  quantity,
  type Truth,
} from '../../language/index.ts';
import { money, w } from './port.ts';

/** A condition as the French youth benefits write it: by its type, with what that type asks. */
export interface Condition {
  readonly type: string;
  readonly operator?: '<' | '<=' | '=' | '>=' | '>';
  readonly value?: number | boolean | Condition;
  readonly period?: 'month' | 'year';
  readonly values?: readonly string[];
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  readonly age_min?: number;
  readonly age_max?: number;
}

interface Profile {
  readonly type: string;
  readonly conditions?: readonly Condition[];
}

/** All general conditions, and one of the profiles with all of its own. */
export interface YouthBenefit {
  readonly id: string;
  readonly general: readonly Condition[];
  readonly profiles: readonly Profile[];
}

const EUR = money('EUR');
const list = (codes: Iterable<string>) =>
  Object.fromEntries([...new Set([...codes, 'other'])].sort().map(code => [code, w(code)]));

const activities = ['chomeur', 'etudiant', 'inactif', 'independant', 'salarie'];
const schools = ['enseignement_superieur', 'collegien', 'lyceen'];
const contracts = ['apprenti', 'professionnalisation'];
const lists = [
  'regions',
  'departements',
  'communes',
  'epcis',
  'codes_postaux',
  'annee_etude',
  'mention_baccalaureat',
  'regime_securite_sociale',
  'statut_occupation_logement',
];
const flagged = [
  'boursier',
  'formation_sanitaire_social',
  'difficultes_acces_ou_frais_logement',
  'agence_travail_temporaire',
  'attached_to_institution',
  'service_civique',
  'stagiaire',
  'situation_handicap',
];

const compared = <D extends string>(left: Quantity<D>, { operator }: Condition, right: Operand<NoInfer<D>>): Truth => {
  switch (operator) {
    case '<':
      return left.lessThan(right);
    case '<=':
      return left.atMost(right);
    case '>=':
      return left.atLeast(right);
    case '>':
      return left.moreThan(right);
    case '=':
      return left.is(right);
    default:
      throw new RangeError(`no comparison: ${operator}`);
  }
};

const among = (code: Code, [first, ...rest]: readonly string[]): Truth =>
  first === undefined ? always : code.oneOf(first, ...rest);
const numberOf = ({ type, value }: Condition): number => {
  if (typeof value !== 'number') throw new RangeError(`no number: ${type}`);
  return value;
};

const withDenied = (one: Condition): readonly Condition[] => [
  one,
  ...(typeof one.value === 'object' ? withDenied(one.value) : []),
];
const conditionsIn = ({ general, profiles }: YouthBenefit): readonly Condition[] =>
  [...general, ...profiles.flatMap(p => p.conditions ?? [])].flatMap(withDenied);
const codesOf = (type: string, benefits: readonly YouthBenefit[]): readonly string[] =>
  benefits
    .flatMap(conditionsIn)
    .filter(c => c.type === type || c.type === `excluded_${type}`)
    .flatMap(c => [...(c.values ?? []), ...(c.includes ?? []), ...(c.excludes ?? [])]);

/** What the benefits ask of a young person, and their conditions as rules over it. Refuses (RangeError) a type it does not know. */
export function youthBenefits(benefits: readonly YouthBenefit[]) {
  const age = fact.age('age', { words: w('age') });
  const income = fact.number('rfr', per(EUR, 'year'), { words: w('income of the tax household') });
  const parts = fact.count('parts', { words: w('half parts of the tax household'), least: 1, most: 20 });
  const support = fact.number('rsa', EUR, { words: w('income support') });
  const incapacity = fact.count('incapacity', { words: w('incapacity in hundredths'), most: 100 });
  const children = group('children', w('children'), w('child'));
  const childAge = children.fact.age('age', { words: w('age') });
  const codes = new Map<string, Code>([
    ...lists.map((id): [string, Code] => [id, fact.code(id, list(codesOf(id, benefits)), { words: w(id) })]),
    ['activity', fact.code('activity', list(activities), { words: w('activity') })],
    ['school', fact.code('school', list(schools), { words: w('school') })],
    ['contract', fact.code('contract', list(contracts), { words: w('contract') })],
  ]);
  const flags = new Map(flagged.map(id => [id, fact.flag(id, { words: w(id) })] as const));
  const code = (id: string): Code => {
    const found = codes.get(id);
    if (!found) throw new RangeError(`no list: ${id}`);
    return found;
  };
  const supported = support.moreThan(1);

  const condition = (asked: Condition): Truth => {
    const { type, value, values = [], includes = [], excludes = [] } = asked;
    const flag = flags.get(type);
    if (flag) return flag;
    switch (type) {
      case 'age':
        return compared(age, asked, numberOf(asked));
      case 'quotient_familial':
        return compared(
          income.over(parts).times(2),
          asked,
          quantity(income.unit, numberOf(asked)).times(asked.period === 'month' ? 12 : 1),
        );
      case 'taux_incapacite':
        return compared(incapacity, asked, String(numberOf(asked) * 100));
      case 'beneficiaire_rsa':
        return supported;
      case 'enfants_eligibles':
        return compared(
          children.count(childAge.between(asked.age_min ?? 0, asked.age_max ?? 99)),
          asked,
          numberOf(asked),
        );
      case 'not':
        if (typeof value !== 'object') throw new RangeError('nothing to deny');
        return condition(value).not();
      case 'regime_securite_sociale':
      case 'statut_occupation_logement':
        return all(among(code(type), includes), excludes.length > 0 ? among(code(type), excludes).not() : always);
      case 'excluded_epcis':
        return values.length > 0 ? among(code('epcis'), values).not() : always;
      default:
        return among(code(type), values);
    }
  };

  const profile = ({ type, conditions = [] }: Profile): Truth => {
    const own = (): Truth => {
      if (activities.includes(type)) return code('activity').is(type);
      if (schools.includes(type)) return code('school').is(type);
      if (contracts.includes(type)) return code('contract').is(type);
      if (type === 'parent') return children.count().atLeast(1);
      return condition({ type });
    };
    return all(own(), ...conditions.map(condition));
  };

  return {
    codes: new Map([...codes].map(([id, { node }]) => [id, Object.keys(node.fact.codes ?? {})])),
    flags: flagged,
    eligible: ({ general, profiles }: YouthBenefit): Truth => {
      const [first, ...rest] = profiles.map(profile);
      return all(always, ...general.map(condition), first ? any(first, ...rest) : always);
    },
  };
}
