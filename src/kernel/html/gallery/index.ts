import type { Language } from '../../words/index.ts';
import type { Display } from '../index.ts';
import { applicationGallery } from './application.ts';
import { homeGallery } from './home.ts';
import { proseGallery } from './prose.ts';
import { statisticsGallery } from './statistics.ts';
import { trackingGallery } from './tracking.ts';

/** Pages that show every component as it is used; tests and `tools/gallery.ts` look at them. */
export const gallery: Readonly<Record<string, (language: Language, display: Display) => string>> = {
  home: homeGallery,
  application: applicationGallery,
  tracking: trackingGallery,
  prose: proseGallery,
  statistics: statisticsGallery,
};
