import { type Html, linkButton } from '../../../kernel/html/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';

const text = {
  apply: words('{name} 신청하기', 'Apply online'),
  name: words('{name} 신청하기', 'Apply online: {name}'),
  short: words('신청하기', 'Apply online'),
  shortName: words('신청하기: {name}', 'Apply online: {name}'),
};

const applyPath = (service: Service): string => `/apply/${encodeURIComponent(service.id)}`;

/** The way into the application: verb and object, large; the same at the top and at the end of a guide. */
export function applyButton(ctx: Context, service: Service): Html {
  const { name } = service.words[ctx.language];
  const [label, full] = [ctx.say(text.apply, { name }), ctx.say(text.name, { name })];
  return linkButton({
    href: ctx.href(applyPath(service)),
    size: 'large',
    label,
    ...(label === full ? {} : { name: full }),
  });
}

/** The same in a list, where the name stands beside it. */
export function applyInList(ctx: Context, service: Service): Html {
  const { name } = service.words[ctx.language];
  return linkButton({
    href: ctx.href(applyPath(service)),
    kind: 'secondary',
    label: ctx.say(text.short),
    name: ctx.say(text.shortName, { name }),
  });
}
