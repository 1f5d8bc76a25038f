import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Conjunction } from './benefit.ts';
import { catalogueOf } from './catalogue.ts';
import { funnel } from './funnel.ts';
import { judge } from './judge.ts';
import { members } from './members.ts';
import { reform } from './reform.ts';
import { benefitsOver, indexed, populations } from './test-population.ts';

test('members of a benefit are the places of those entitled, and of those for whom it is open', () => {
  fc.assert(
    fc.property(populations, ({ shape, benefits, people, options }) => {
      const { index, placed } = indexed(shape, people, options);
      const catalogue = catalogueOf(shape, benefits);
      benefits.forEach((benefit, i) => {
        const places = (wanted: string) =>
          placed.flatMap((person, place) => (judge(benefit, person) === wanted ? [place] : []));
        const found = members(index, catalogue, i);
        assert.deepEqual([[...found.yes], [...found.open]], [places('yes'), places('open')]);
      });
    }),
    { numRuns: 40 },
  );
});

test('a funnel tells how many each condition certainly excludes, in their order, and who is left', () => {
  fc.assert(
    fc.property(populations, ({ shape, benefits, people, options }) => {
      const { index } = indexed(shape, people, options);
      for (const benefit of benefits.slice(0, 3)) {
        const found = funnel(index, benefit);
        assert.equal(found.length, benefit.when.length);
        for (const [i, one] of benefit.when.entries()) {
          const open: Conjunction = { areas: 'all', ages: 'all', groups: [] };
          const parts = [
            { ...open, areas: one.areas },
            { ...open, ages: one.ages },
            ...one.groups.map(group => ({ ...open, groups: [group] })),
          ];
          let left = people;
          const excluded = parts.map(part => {
            const still = left.filter(person => judge({ id: '', when: [part] }, person) !== 'no');
            const out = left.length - still.length;
            left = still;
            return out;
          });
          assert.deepEqual(
            found[i]?.steps.map(step => step.excluded),
            excluded,
          );
          assert.equal(found[i]?.steps.at(-1)?.left, left.length);
          assert.equal((found[i]?.yes ?? 0) + (found[i]?.open ?? 0), left.length);
          assert.equal(found[i]?.yes, left.filter(person => judge({ id: '', when: [one] }, person) === 'yes').length);
        }
      }
    }),
    { numRuns: 40 },
  );
});

const reforms = populations.chain(population =>
  fc.record({
    population: fc.constant(population),
    after: benefitsOver(population.shape),
    groupings: benefitsOver(population.shape),
  }),
);

test('winners go from no to yes and losers from yes to no, by area and grouping; who is not known is neither', () => {
  fc.assert(
    fc.property(reforms, ({ population: { shape, benefits, people, options }, after, groupings }) => {
      const { index } = indexed(shape, people, options);
      const pairs = benefits.flatMap((before, i) => (after[i] === undefined ? [] : [{ before, after: after[i] }]));
      const found = reform(index, pairs, groupings);
      for (const [i, pair] of pairs.entries()) {
        const touched = (own: typeof people) => {
          const ways = own.map(person => `${judge(pair.before, person)} ${judge(pair.after, person)}`);
          return {
            people: own.length,
            winners: ways.filter(way => way === 'no yes').length,
            losers: ways.filter(way => way === 'yes no').length,
            open: ways.filter(way => way.includes('open')).length,
          };
        };
        assert.deepEqual(found[i]?.all, touched(people));
        const areas = [...Array.from({ length: shape.areas }, (_, area) => area), undefined];
        assert.deepEqual(
          found[i]?.areas,
          areas.map(area => touched(people.filter(person => person.area === area))),
        );
        assert.deepEqual(
          found[i]?.groupings,
          groupings.map(grouping => touched(people.filter(person => judge(grouping, person) === 'yes'))),
        );
      }
    }),
    { numRuns: 60 },
  );
});
