// Real benefits with AND and OR: the conditions of French youth benefits (github.com/betagouv/aides-jeunes, data/benefits). A few in
// that form stand here; with the folder of all of them in AIDES_JEUNES (and a reader of YAML installed), all are held, too.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CivilDay } from '../../../kernel/time/index.ts';
import type { GivenFacts } from '../../language/index.ts';
import { compileRule } from '../closure/compile.ts';
import { lowerRule } from '../ir/lower.ts';
import { type Chance, chance } from '../random-rule.ts';
import { decide, isSaid, port } from './port.ts';
import { type Condition, type YouthBenefit, youthBenefits } from './youth-benefits.ts';

const some: readonly YouthBenefit[] = [
  { id: 'for-all', general: [], profiles: [] },
  {
    id: 'camp-leaders',
    general: [
      { type: 'age', operator: '>=', value: 16 },
      { type: 'departements', values: ['74'] },
    ],
    profiles: [],
  },
  {
    id: 'first-flat',
    general: [
      { type: 'quotient_familial', operator: '<=', value: 752, period: 'month' },
      { type: 'difficultes_acces_ou_frais_logement', value: true },
      { type: 'not', value: { type: 'communes', values: ['75056', '13055'] } },
    ],
    profiles: [
      { type: 'chomeur', conditions: [] },
      { type: 'salarie' },
      { type: 'parent' },
      { type: 'beneficiaire_rsa' },
    ],
  },
  {
    id: 'high-marks',
    general: [
      { type: 'age', operator: '<', value: 26 },
      { type: 'regions', values: ['32', '11'] },
    ],
    profiles: [
      {
        type: 'lyceen',
        conditions: [
          { type: 'annee_etude', values: ['terminale'] },
          { type: 'mention_baccalaureat', values: ['mention_tres_bien', 'mention_tres_bien_felicitations_jury'] },
        ],
      },
      {
        type: 'enseignement_superieur',
        conditions: [{ type: 'boursier' }, { type: 'quotient_familial', operator: '<', value: 25_830, period: 'year' }],
      },
      { type: 'apprenti', conditions: [{ type: 'regime_securite_sociale', excludes: ['regime_agricole'] }] },
      { type: 'stagiaire', conditions: [{ type: 'formation_sanitaire_social' }] },
    ],
  },
  {
    id: 'holidays',
    general: [
      { type: 'enfants_eligibles', operator: '>=', value: 1, age_min: 11, age_max: 25 },
      { type: 'excluded_epcis', values: ['248300543'] },
      { type: 'statut_occupation_logement', includes: ['sans_domicile', 'proprietaire'] },
    ],
    profiles: [
      { type: 'situation_handicap', conditions: [{ type: 'taux_incapacite', operator: '>=', value: 0.5 }] },
      { type: 'inactif' },
    ],
  },
];

interface Young {
  readonly [id: string]: number | string | boolean | readonly { readonly age: number }[] | undefined;
  readonly children: readonly { readonly age: number }[];
}

const order: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};
/** The same straight in JavaScript, of people of whom everything is known. */
function plainly(c: Condition, one: Young): boolean {
  const against = (a: unknown) => order[c.operator ?? '']?.(Number(a), Number(c.value)) ?? false;
  const value = one[c.type];
  if (c.type === 'age') return against(one['age']);
  if (c.type === 'quotient_familial')
    return against(Number(one['rfr']) / (Number(one['parts']) / 2) / (c.period === 'month' ? 12 : 1));
  if (c.type === 'taux_incapacite') return against(Number(one['incapacity']) / 100);
  if (c.type === 'beneficiaire_rsa') return Number(one['rsa']) > 1;
  if (c.type === 'enfants_eligibles')
    return against(one.children.filter(({ age }) => age >= (c.age_min ?? 0) && age <= (c.age_max ?? 99)).length);
  if (c.type === 'not') return typeof c.value === 'object' && !plainly(c.value, one);
  if (c.type === 'excluded_epcis') return !c.values?.includes(String(one['epcis']));
  if (c.includes || c.excludes)
    return (c.includes?.includes(String(value)) ?? true) && !c.excludes?.includes(String(value));
  if (c.values) return c.values.length === 0 || c.values.includes(String(value));
  return value === true;
}
const isOf = (type: string, one: Young): boolean =>
  type === 'parent'
    ? one.children.length > 0
    : [one['activity'], one['school'], one['contract']].includes(type) || plainly({ type }, one);
const plainlyEligible = ({ general, profiles }: YouthBenefit, one: Young): boolean =>
  general.every(c => plainly(c, one)) &&
  (profiles.length === 0 || profiles.some(p => isOf(p.type, one) && (p.conditions ?? []).every(c => plainly(c, one))));

function young(draw: Chance, codes: ReadonlyMap<string, readonly string[]>, flags: readonly string[]): Young {
  const coded = [...codes].map(([id, [first = 'other', ...rest]]) => [id, draw.of([first, ...rest])] as const);
  return {
    age: draw.whole(10, 32),
    rfr: draw.of([0, 9024, 12_000, 25_830, 25_831, draw.whole(0, 60_000)]),
    parts: draw.whole(2, 8),
    rsa: draw.of([0, 1, 2, 600]),
    incapacity: draw.of([0, 49, 50, 80]),
    ...Object.fromEntries(coded),
    ...Object.fromEntries(flags.map(id => [id, draw.happens(0.5)])),
    children: Array.from({ length: draw.whole(0, 3) }, () => ({ age: draw.whole(0, 27) })),
  };
}

/** Some of it unknown; whatever is decided all the same must hold of the whole. */
const partly = (one: Young, draw: Chance): GivenFacts =>
  Object.fromEntries(Object.entries(one).filter(() => draw.happens(0.7)));

function hold(benefits: readonly YouthBenefit[], many: number): readonly [pairs: number, yes: number, open: number] {
  const { codes, flags, eligible } = youthBenefits(benefits);
  const draw = chance(7);
  const people = Array.from({ length: many }, () => young(draw, codes, flags));
  let [yes, open] = [0, 0];
  for (const benefit of benefits) {
    const compiled = compileRule(
      lowerRule(port(benefit.id, { eligible: eligible(benefit) }), { on: '2026-07-01' as CivilDay }),
    );
    for (const one of people) {
      const expected = plainlyEligible(benefit, one) ? 'yes' : 'no';
      assert.equal(compiled.outcome(compiled.take(one)), expected, `${benefit.id} ${JSON.stringify(one)}`);
      if (expected === 'yes') yes++;
      const known = compiled.outcome(compiled.take(partly(one, draw)));
      if (known === 'undecided') open++;
      else assert.equal(known, expected, `${benefit.id} ${JSON.stringify(one)}`);
    }
  }
  return [benefits.length * many, yes, open];
}

/** The benefits with conditions among the files of a folder. */
async function corpus(folder: string): Promise<readonly YouthBenefit[] | undefined> {
  // Not a dependency: whoever holds the corpus brings a reader.
  const yaml: unknown = await import('js-yaml' as string).catch(() => undefined);
  if (typeof yaml !== 'object' || yaml === null || !('load' in yaml) || typeof yaml.load !== 'function')
    return undefined;
  const load: (text: string) => unknown = text => Reflect.apply(yaml.load as () => unknown, undefined, [text]);
  return ['javascript', 'openfisca'].flatMap(source =>
    readdirSync(`${folder}/${source}`).flatMap(name => {
      // The files' own form: what a type asks is looked at when its condition is read.
      const file = load(readFileSync(`${folder}/${source}/${name}`, 'utf8')) as {
        conditions_generales?: readonly Condition[];
        profils?: YouthBenefit['profiles'];
      };
      const { conditions_generales: general, profils: profiles } = file;
      return general || profiles ? [{ id: name, general: general ?? [], profiles: profiles ?? [] }] : [];
    }),
  );
}

describe('benefits with alternatives', () => {
  it('are decided as when written out by hand, and never wrongly while something is unknown', () => {
    const [pairs, yes, open] = hold(some, 2000);
    assert.ok(yes > pairs / 100 && open > pairs / 100, `${pairs} ${yes} ${open}`);
  });

  it('each is one rule, said in sentences, the same by the definition', () => {
    const { codes, flags, eligible } = youthBenefits(some);
    const draw = chance(8);
    for (const benefit of some) {
      const rule = port(benefit.id, { eligible: eligible(benefit) });
      isSaid(rule);
      for (let i = 0; i < 50; i++) decide(rule, partly(young(draw, codes, flags), draw), '2026-07-01');
    }
  });

  it('a type nobody knows is refused', () => {
    const { eligible } = youthBenefits(some);
    assert.throws(() => eligible({ id: 'x', general: [{ type: 'astrology' }], profiles: [] }), RangeError);
  });

  const folder = process.env['AIDES_JEUNES'];
  it('all of the corpus', { skip: folder === undefined && 'set AIDES_JEUNES to its data/benefits' }, async t => {
    const benefits = await corpus(folder ?? '');
    if (!benefits) {
      t.skip('no reader of YAML');
      return;
    }
    const [pairs, yes, open] = hold(benefits, 1000);
    const { eligible } = youthBenefits(benefits);
    for (const benefit of benefits) isSaid(port(benefit.id, { eligible: eligible(benefit) }));
    t.diagnostic(`${benefits.length} benefits, ${pairs} pairs: ${yes} yes, ${open} open while partly unknown`);
    assert.ok(benefits.length > 400 && yes > 0 && open > 0);
  });
});
