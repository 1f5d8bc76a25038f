import { type Access, anyone, Form, page, type Route } from '../../kernel/http/index.ts';
import type { Zone } from '../../kernel/time/index.ts';
import type { Cases } from '../cases/index.ts';
import type { Forms } from '../forms/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import { finderApi } from './api.ts';
import { carriedFrom, nothingCarried } from './carried.ts';
import type { Finder } from './finder.ts';
import { firstShown, intentOf, shownOf } from './intent.ts';
import { myBenefitsRoutes } from './my-routes.ts';
import type { OwnFacts } from './own-facts.ts';
import { finderTitle } from './pages/finder-page.ts';
import { showTurn } from './show-turn.ts';
import { turnOf } from './turn.ts';

/** What the pages of the finder need. */
export interface FinderRoutes {
  readonly finder: Finder;
  readonly ownFacts: OwnFacts;
  readonly cases: Pick<Cases, 'subjectFor'>;
  readonly forms: Pick<Forms, 'unfinished' | 'start' | 'find' | 'answerAll'>;
  readonly citizen: Access<CitizenSession>;
  readonly zone: Zone;
  readonly newId: () => string;
}

/** The finder for everybody, for those who are signed in, and for programs. */
export const finderRoutes = (deps: FinderRoutes): readonly Route[] => {
  const { finder, zone } = deps;
  return [
    page({
      method: 'GET',
      path: '/finder',
      access: anyone,
      async handle({ ctx }) {
        const turn = await turnOf(finder, nothingCarried, { kind: 'look' }, new Form(), zone.dayOf(ctx.now));
        return showTurn(ctx, finder, turn, { title: finderTitle, action: '/finder', shown: firstShown });
      },
    }),
    page({
      method: 'POST',
      path: '/finder',
      budget: 'search',
      access: anyone,
      body: 'form',
      async handle({ ctx, form }) {
        const carried = carriedFrom(form, finder.facts);
        const turn = await turnOf(finder, carried, intentOf(form), form, zone.dayOf(ctx.now));
        return showTurn(ctx, finder, turn, { title: finderTitle, action: '/finder', shown: shownOf(form), form });
      },
    }),
    ...finderApi(deps),
    ...myBenefitsRoutes(deps),
  ];
};
