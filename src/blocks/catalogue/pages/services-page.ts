import { type Html, html, inPageNavigation, mainContent, pageTitle, section } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { type Language, words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { initialOf } from '../initial.ts';
import { applyInList } from './apply-button.ts';
import { findBox } from './find-box.ts';
import { items, lifeEventTags, serviceItem } from './offering-item.ts';

const text = {
  title: words('전체 서비스', 'All services'),
  lead: words('{total}개 서비스를 이름순으로 보여 드립니다.', '{total:one service|# services}, by name.'),
};

const nameOf = (service: Service, language: Language): string => service.words[language].name;

/** All services under the letter they begin with, ㄱ to ㅎ or A to Z. */
export function servicesPage(ctx: Context, catalogue: Catalogue): Html {
  const services = catalogue.services();
  const { language } = ctx;
  const collator = new Intl.Collator(language);
  const sorted = services.toSorted((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
  const groups = [...Map.groupBy(sorted, service => initialOf(nameOf(service, language)))];
  const id = (letter: string): string => `letter-${letter}`;
  return mainContent({
    content: html`${pageTitle({ title: ctx.say(text.title), lead: ctx.say(text.lead, { total: services.length }) })}${findBox(ctx, catalogue.jurisdiction.searches)}${groups.map(
      ([letter, group]) =>
        section({
          id: id(letter),
          title: letter,
          content: items(
            group.map(service =>
              serviceItem(ctx, service, { tags: lifeEventTags(ctx, service), action: applyInList(ctx, service) }),
            ),
          ),
        }),
    )}`,
    ...(groups.length > 1 && {
      aside: inPageNavigation({ language, items: groups.map(([letter]) => ({ id: id(letter), label: letter })) }),
    }),
  });
}

export const servicesTitle = text.title;
