// The compiler is the judge here: each expected error that stops being one fails `npm test` at its types.
import { describe, it } from 'node:test';
import { kin, people, person } from '../../../test/tiny.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { change, choice, factsOf, only, process, reads, readsEntries, to } from './index.ts';

const w = words('가', 'a');
const show = choice('show', { ask: w, label: w, options: { yes: w, no: w } });
const day = '2026-01-01' as CivilDay;

describe('what is misspelt does not compile', () => {
  it('a fact that no register declares', () => {
    // @ts-expect-error: people has no nmae
    people.nmae?.id;
  });

  it('a fact that the reading does not fetch', () => {
    // @ts-expect-error: person does not read people.born
    factsOf(person, [people.born]);
  });

  it('an option that the question does not have', () => {
    // @ts-expect-error: the options are yes and no
    show.is('maybe');
  });

  it('entries by a fact that the list does not read, or by a code that the fact does not have', () => {
    const relatives = readsEntries(kin.relation, kin.born);
    // @ts-expect-error: the list does not read kin.relative
    only(relatives, kin.relative, 'x');
    // @ts-expect-error: the codes are child and parent
    only(relatives, kin.relation, 'cousin');
    // @ts-expect-error: none would mean an empty list
    only(relatives, kin.relation);
    only(relatives, kin.relation, 'child', 'parent');
  });

  it('a state that the process does not have', () => {
    // @ts-expect-error: there is no state called granded
    process({ start: 'open', states: { open: { kind: 'applicant', supplied: 'granded', lapsed: 'open' } } });
  });

  it('a value of another type than the field', () => {
    // @ts-expect-error: a street is text
    change('key', day, to(people.street, 5));
    // @ts-expect-error: here and gone are the codes
    change('key', day, to(people.state, 'there'));
  });

  it('a missing language', () => {
    // @ts-expect-error: English is missing
    choice('x', { ask: { ko: '가' }, label: w, options: {} });
  });

  it('what is spelt right compiles', () => {
    factsOf(reads(people.name), [people.name]);
    show.is('yes');
  });
});
