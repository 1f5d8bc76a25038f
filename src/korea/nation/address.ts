import { type Words, words } from '../../kernel/words/index.ts';
import { type Area, areaByCode, areas, areasOf } from '../areas/index.ts';
import { formatRoadAddress } from '../formats/index.ts';
import { type Random, weighted } from './random.ts';
import { roadsOf } from './road.ts';

export type BuildingKind = 'apartment' | 'house' | 'villa';

/** An invented road-name address (도로명주소). @law 도로명주소법 제2조 */
export interface Address {
  /** Five-digit code of the municipality. */
  readonly areaCode: string;
  readonly roadName: Words;
  /** Twelve digits. */
  readonly roadCode: string;
  readonly buildingMain: number;
  /** Zero when the building has no second number. */
  readonly buildingSub: number;
  /** Block and unit; empty for a house. */
  readonly detail: Words;
  readonly postcode: string;
  readonly kind: BuildingKind;
}

/** A municipality, by how many people live there. */
export const drawArea = weighted(areas.map(area => [area, area.population] as const));

/** Where people go who move from an area: most stay in it, many in its province. */
export function drawNextArea(random: Random, from: Area): Area {
  const chance = random.unit();
  if (chance < 0.6) return from;
  return chance < 0.85 ? random.pick(areasOf(from.province.code)) : drawArea(random);
}

const town = weighted<BuildingKind>([
  ['apartment', 58],
  ['villa', 20],
  ['house', 22],
]);
const country = weighted<BuildingKind>([
  ['apartment', 28],
  ['villa', 10],
  ['house', 62],
]);

const noDetail = words('', '');

function drawDetail(random: Random, kind: BuildingKind): Words {
  if (kind === 'house') return noDetail;
  const unit =
    kind === 'villa'
      ? random.between(1, 5) * 100 + random.between(1, 6)
      : random.between(1, 22) * 100 + random.between(1, 6);
  if (kind === 'villa') return { ko: `${unit}호`, en: `${unit}-ho` };
  const block = 100 + random.between(1, 16);
  return { ko: `${block}동 ${unit}호`, en: `${block}-dong ${unit}-ho` };
}

/** An address in a municipality. */
export function drawAddress(random: Random, area: Area): Address {
  const road = random.pick(roadsOf(area));
  const kind = area.kind === 'county' ? country(random) : town(random);
  return {
    areaCode: area.code,
    roadName: road.words,
    roadCode: road.code,
    buildingMain: random.between(1, road.last),
    buildingSub: random.chance(0.25) ? random.between(1, 20) : 0,
    detail: drawDetail(random, kind),
    postcode: road.postcode,
    kind,
  };
}

/** The address on one line in both languages, as `formatRoadAddress` writes it. */
export function addressLine(address: Address): Words {
  const area = areaByCode(address.areaCode);
  if (area === undefined) throw new Error(`no municipality ${address.areaCode}`);
  const parts = {
    sido: area.province.words.ko,
    ...(area.words.ko === area.province.words.ko ? undefined : { sigungu: area.words.ko }),
    road: address.roadName.ko,
    main: address.buildingMain,
    sub: address.buildingSub,
    detail: address.detail.ko,
  };
  return words(formatRoadAddress('ko', parts), formatRoadAddress('en', parts));
}
