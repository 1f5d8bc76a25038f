import { all, fact, group, KRW, per, percent, quantity, rule } from '../../src/blocks/language/index.ts';
import { words } from '../../src/kernel/words/index.ts';
import { comparableRule } from './comparable-rule.ts';

// A rule about households: what their members earn together, who is a child, who is old.

const monthly = per(KRW, 'month');
const members = group('members', words('세대원', 'household members'), words('세대원', 'household member'));
const age = members.fact.age('age', { words: words('만 나이', 'age') });
const pay = members.fact.number('pay', monthly, { words: words('급여', 'pay'), most: 100_000_000 });
const disabled = members.fact.flag('disabled', { words: words('장애인', 'disabled') });
const rent = fact.number('rent', monthly, { words: words('월세', 'rent'), most: 10_000_000 });

const earned = members.sum(pay, age.atLeast(19));
const children = members.count(age.atMost(17));

/** Low earnings by the number of members, a child or a member who is disabled; an amount by children, old members and rent. */
export const householdsRule = rule({
  ...comparableRule,
  id: 'households',
  words: words('가구 규칙', 'a rule about households'),
  eligible: all(
    earned.atMost(quantity(monthly, 1_200_000).times(members.count()).plus(quantity(monthly, 900_000))),
    members.some(age.atMost(17)).or(members.some(disabled)),
    members.largest(age).atLeast(19),
  ),
  amount: quantity(monthly, 100_000)
    .times(children)
    .plus(quantity(monthly, 50_000).times(members.count(age.atLeast(65))))
    .plus(percent(50).of(rent))
    .minus(percent(10).of(earned))
    .clip(0, 900_000)
    .roundDown(10),
});
