import { type Words, words } from '../../kernel/words/index.ts';
import { type Area, fullName } from '../areas/index.ts';
import { koreanName } from './person-name.ts';
import { Random } from './random.ts';
import { drawSurname } from './surname.ts';
import { nextUuid } from './uuid.ts';

/** Whoever holds a post. Officials are invented like everybody else, and are not among the nation's people. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly romanName: string;
  /** The ids of the agency, the unit and the post. */
  readonly agency: string;
  readonly unit: string;
  readonly post: string;
  /** Unique in the nation: `area-11110.head`. */
  readonly loginName: string;
}

export interface Post {
  readonly id: string;
  readonly words: Words;
  readonly rank: 'head' | 'officer';
  readonly official: Official;
}

export type Duty = 'resident-registration' | 'family-register' | 'welfare' | 'tax-credits' | 'unemployment';

/** A division (과): the smallest unit that answers for a task. */
export interface Unit {
  readonly id: string;
  readonly words: Words;
  readonly duty: Duty;
  readonly posts: readonly Post[];
}

export interface Agency {
  /** `ministry-of-the-interior`, `court-administration`, or `area-` and the five-digit code of the municipality. */
  readonly id: string;
  readonly words: Words;
  readonly kind: 'ministry' | 'court' | 'municipality';
  /** The municipality it governs, if it is one. */
  readonly areaCode?: string;
  readonly units: readonly Unit[];
}

const postKinds = [
  { name: 'head', rank: 'head', words: words('과장', 'Head of division') },
  { name: 'officer1', rank: 'officer', words: words('주무관', 'Officer') },
  { name: 'officer2', rank: 'officer', words: words('주무관', 'Officer') },
] as const;

function unitOf(agency: string, duty: Duty, name: Words, random: Random): Unit {
  const unit = `${agency}.${duty}`;
  const posts = postKinds.map((kind): Post => {
    const id = `${unit}.${kind.name}`;
    const sex = random.chance(0.5) ? 'male' : 'female';
    const { name, romanName } = koreanName(random, drawSurname(random), sex, 1968 + random.below(30));
    const loginName = duty === 'welfare' ? `${unit}.${kind.name}` : `${agency}.${kind.name}`;
    return {
      id,
      words: kind.words,
      rank: kind.rank,
      official: { id: nextUuid(random), name, romanName, agency, unit, post: id, loginName },
    };
  });
  return { id: unit, words: name, duty, posts };
}

/** The streams of chance of the agencies, apart from those of the households and the roads. */
const stream = 11;

function municipality(area: Area): Agency {
  const random = new Random(0, Number(area.code), stream);
  const id = `area-${area.code}`;
  const unit = unitOf(id, 'resident-registration', words('민원여권과', 'Civil Affairs Division'), random);
  return {
    id,
    words: fullName(area),
    kind: 'municipality',
    areaCode: area.code,
    units: [unit, unitOf(id, 'welfare', words('주민복지과', 'Welfare Division'), random)],
  };
}

const interior = (): Agency => ({
  id: 'ministry-of-the-interior',
  words: words('행정안전부', 'Ministry of the Interior and Safety'),
  kind: 'ministry',
  units: [
    unitOf(
      'ministry-of-the-interior',
      'resident-registration',
      words('주민과', 'Resident Registration Division'),
      new Random(0, 1, stream),
    ),
  ],
});

const courts = (): Agency => ({
  id: 'court-administration',
  words: words('법원행정처', 'National Court Administration'),
  kind: 'court',
  units: [
    unitOf(
      'court-administration',
      'family-register',
      words('가족관계등록과', 'Family Relations Registration Division'),
      new Random(0, 2, stream),
    ),
  ],
});

const ministry = (id: string, duty: Duty, name: Words, division: Words, place: number): Agency => ({
  id,
  words: name,
  kind: 'ministry',
  units: [unitOf(id, duty, division, new Random(0, place, stream))],
});

const taxes = (): Agency =>
  ministry(
    'national-tax-service',
    'tax-credits',
    words('국세청', 'National Tax Service'),
    words('장려세제과', 'Tax Credits Division'),
    3,
  );

const labour = (): Agency =>
  ministry(
    'ministry-of-employment-and-labor',
    'unemployment',
    words('고용노동부', 'Ministry of Employment and Labor'),
    words('실업급여과', 'Unemployment Benefits Division'),
    4,
  );

/**
 * The agencies that keep the registers of the demonstration nation: the ministry in charge of resident registration, the
 * court administration in charge of the family register, those that pay the tax credit and the unemployment benefit, and one agency for each of the municipalities given. Always the
 * same for the same areas, whatever nation they serve. @law 주민등록법 제2조, 가족관계의 등록 등에 관한 법률 제2조
 */
export const agencies = (areas: readonly Area[]): readonly Agency[] => [
  interior(),
  courts(),
  taxes(),
  labour(),
  ...areas.map(municipality),
];
