import type { MenuLink } from '../kernel/html/index.ts';
import type { Context } from '../kernel/http/index.ts';

const isOrAbove = (place: string, path: string): boolean => path === place || path.startsWith(`${place}/`);

/** How near a menu's link is to the page: the length of the path they share, 0 when the page is not below the link. */
function nearness(ctx: Context, href: string, path: string, section: string | undefined): number {
  if (section !== undefined && href === ctx.href(`/${section}`)) return href.length;
  return isOrAbove(href, ctx.href(path)) ? href.length : 0;
}

/**
 * A menu with the entry marked that leads to this page, or to the section it belongs to: the one the page names, else the
 * nearest above its address.
 */
export function markedMenu<Link extends MenuLink>(
  ctx: Context,
  links: readonly Link[],
  section?: string,
): readonly Link[] {
  const path = ctx.here.split('?')[0] ?? '/';
  const nearest = Math.max(...links.map(link => nearness(ctx, link.href, path, section)));
  return links.map(link => {
    if (nearest === 0 || nearness(ctx, link.href, path, section) !== nearest) return link;
    return { ...link, current: link.href === ctx.href(path) ? true : 'section' };
  });
}
