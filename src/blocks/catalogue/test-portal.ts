import { assetFiles, assets, html, htmlDocument } from '../../kernel/html/index.ts';
import { createServer, type Route, type Server, view } from '../../kernel/http/index.ts';
import { silentTelemetry } from '../../kernel/telemetry/index.ts';
import { type Clock, day, type Zone } from '../../kernel/time/index.ts';

/** Half past nine on a working day, in the zone of the catalogue under test. */
export const morningOf =
  (zone: Zone, on = '2026-06-19'): Clock =>
  () =>
    zone.at(day(on), 570);

/** A server over a few routes in a plain document with the real stylesheet and script; for the tests of this room. */
export const testPortal = (routes: readonly Route[], clock: Clock): Promise<Server> =>
  createServer({
    routes,
    config: { publicUrl: 'http://localhost' },
    clock,
    telemetry: silentTelemetry(),
    assets: assetFiles().values(),
    shell: (ctx, page) =>
      htmlDocument({
        language: ctx.language,
        title: typeof page.title === 'string' ? page.title : ctx.say(page.title),
        siteName: 'Madang',
        display: ctx.display,
        assets: assets(),
        ...(page.head && { head: page.head }),
        body: page.main,
      }),
    errorPage: (ctx, failure) =>
      view({ title: failure.code, main: html`<main><h1>${ctx.say(failure.words, failure.facts)}</h1></main>` }),
  });
