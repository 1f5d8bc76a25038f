import { type Html, type IconName, tiles } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { lifeEventPath } from '../offering.ts';

const icons: readonly IconName[] = ['home', 'file', 'person', 'globe', 'clock', 'search'];

/** Life events as large doors, each with the first of its services. */
export const lifeEventTiles = (ctx: Context, catalogue: Catalogue): Html =>
  tiles({
    items: catalogue.lifeEvents().map((event, i) => ({
      label: ctx.say(event.when),
      hint: catalogue
        .servicesOf(event.id)
        .slice(0, 3)
        .map(service => service.words[ctx.language].name)
        .join(', '),
      href: ctx.href(lifeEventPath(event.id)),
      icon: icons[i % icons.length] ?? 'home',
    })),
  });
