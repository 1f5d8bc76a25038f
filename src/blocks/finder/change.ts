import { addYears, type CivilDay } from '../../kernel/time/index.ts';
import type { FactChange, GivenFacts, GivenMember } from '../language/index.ts';

const isMembers = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

const numberAt = (given: GivenFacts, fact: string): number | undefined => {
  const value = given[fact];
  return typeof value === 'number' ? value : undefined;
};

function changedBy(given: GivenFacts, change: FactChange, today: CivilDay): GivenFacts {
  switch (change.op) {
    case 'set':
      return { ...given, [change.fact]: change.value };
    case 'today':
      return { ...given, [change.fact]: today };
    case 'aged':
      return { ...given, [change.fact]: addYears(today, -change.years) };
    case 'forget':
      return { ...given, [change.fact]: undefined };
    case 'percent': {
      const value = numberAt(given, change.fact);
      return value === undefined ? given : { ...given, [change.fact]: Math.floor((value * change.percent) / 100) };
    }
    case 'more': {
      const value = numberAt(given, change.fact);
      return value === undefined ? given : { ...given, [change.fact]: value + change.by };
    }
    case 'member': {
      const before = given[change.group];
      const one: GivenMember = { ...change.given, ...(change.today !== undefined && { [change.today]: today }) };
      return { ...given, [change.group]: [...(isMembers(before) ? before : []), one] };
    }
    case 'ask':
      return given;
  }
}

/** The facts after a change of life. What hangs on a fact that is not known stays unknown. */
export const changed = (given: GivenFacts, changes: readonly FactChange[], today: CivilDay): GivenFacts =>
  changes.reduce((facts, change) => changedBy(facts, change, today), given);
