import { createHash } from 'node:crypto';
import type { Address } from '../../blocks/language/index.ts';
import { type LoadedRecord, placeWords } from '../../blocks/registers/index.ts';
import { type Household, addressLine as lineOf, type Person } from '../nation/index.ts';

type Invented = Household['address'];

/** An invented address as the registers keep it. */
export const addressOf = (it: Invented): Address => ({
  areaCode: it.areaCode,
  roadCode: it.roadCode,
  roadName: it.roadName,
  building: it.buildingSub > 0 ? `${it.buildingMain}-${it.buildingSub}` : `${it.buildingMain}`,
  detail: it.detail.ko,
  postcode: it.postcode,
});

const uuidOf = (text: string): string => {
  const h = createHash('sha256').update(text).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** The versions of a person's resident record: one from each move to the next, and one from the day they died. */
export function residentRecords(person: Person, household: Household): readonly LoadedRecord[] {
  const constant = {
    name: person.name,
    nameInHanja: person.hanjaName,
    nameInLatin: person.romanName,
    identityNumber: person.identityNumber,
    birthDate: person.birthDate,
    sex: person.sex,
    citizenship: person.nationality,
  };
  const end = person.status === 'deceased' ? person.deceasedOn : undefined;
  const versions = person.moves.map((move, i): LoadedRecord & { readonly from: string } => {
    const next = person.moves[i + 1]?.movedOn ?? end;
    const last = i === person.moves.length - 1;
    return {
      subject: person.id,
      from: move.movedOn,
      validFrom: move.movedOn,
      ...(next !== undefined && { validTo: next }),
      values: {
        ...constant,
        status: 'registered',
        address: addressOf(move.address),
        movedOn: move.movedOn,
        reportedOn: move.reportedOn,
        ...(last && { household: household.id, relationToHead: person.relationToHead }),
      },
    };
  });
  const death = end && {
    subject: person.id,
    validFrom: end,
    values: {
      ...constant,
      status: 'deceased',
      ...(versions.at(-1) && { address: versions.at(-1)?.values['address'] }),
    },
  };
  // Two registrations on one day leave only the later one.
  return [...versions, ...(death ? [death] : [])].filter(
    v => !('validTo' in v) || v.validTo === undefined || v.validTo > v.validFrom,
  );
}

export const householdRecord = (household: Household): LoadedRecord => ({
  subject: household.id,
  validFrom: household.formedOn,
  values: {
    head:
      household.members.find(m => m.relationToHead === 'head' && m.status === 'registered')?.id ??
      household.members[0]?.id,
    address: addressOf(household.address),
    formedOn: household.formedOn,
  },
});

/** A person's family entries; relatives are found among the people of the same block. */
export const familyRecords = (person: Person, people: ReadonlyMap<string, Person>): readonly LoadedRecord[] =>
  person.family.flatMap(tie => {
    const relative = people.get(tie.person);
    if (!relative) return [];
    const from = tie.since ?? (relative.birthDate > person.birthDate ? relative.birthDate : person.birthDate);
    return [
      {
        subject: person.id,
        entry: relative.id,
        validFrom: from,
        ...(tie.until !== undefined && tie.until > from && { validTo: tie.until }),
        values: {
          relation: tie.relation,
          relative: relative.id,
          name: relative.name,
          nameInLatin: relative.romanName,
          birthDate: relative.birthDate,
          sex: relative.sex,
          ...(tie.since !== undefined && { marriedOn: tie.since }),
        },
      },
    ];
  });

/** What tells one building from another: the road and the number. */
export const buildingOf = (it: Invented): string => `${it.roadCode}/${it.buildingMain}-${it.buildingSub}`;

/** The building of an address, without flat or unit: what address search finds. */
export function placeRecord(it: Invented): LoadedRecord {
  const address = { ...addressOf(it), detail: '' };
  const line = lineOf({ ...it, detail: { ko: '', en: '' } });
  return {
    subject: uuidOf(buildingOf(it)),
    validFrom: '2014-01-01',
    values: { address, kind: it.kind, found: placeWords(`${line.ko} ${line.en}`).join(' ') },
  };
}
