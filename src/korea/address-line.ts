import type { Address } from '../blocks/language/index.ts';
import type { Language } from '../kernel/words/index.ts';
import { areaByCode } from './areas/index.ts';
import { formatRoadAddress } from './formats/index.ts';

/** A registered address on one line, in the order each language writes it. An area that no longer exists keeps its road. */
export function addressLine(language: Language, address: Address): string {
  const area = areaByCode(address.areaCode);
  const province = area?.province.words.ko ?? '';
  const [main, sub] = address.building.split('-').map(Number);
  return formatRoadAddress(language, {
    sido: province,
    ...(area && area.words.ko !== province && { sigungu: area.words.ko }),
    road: address.roadName.ko,
    main: main ?? 0,
    ...(sub && { sub }),
    ...(address.detail && { detail: address.detail }),
  });
}
