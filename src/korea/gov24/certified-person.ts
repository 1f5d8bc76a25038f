import { choice, factsOf, inFull, reads } from '../../blocks/language/index.ts';
import { words } from '../../kernel/words/index.ts';
import { residents } from '../registers/index.ts';

/** Whether the number of the person certified is shown in full. */
export const identityNumber = choice('identityNumber', {
  ask: words('본인의 주민등록번호 뒷자리를 보이게 할까요?', 'Should the full registration number be shown?'),
  label: words('주민등록번호', 'Registration number'),
  hint: words('받는 곳에서 꼭 필요하다고 할 때만 보이게 하세요.', 'Show it only if the receiver really needs it.'),
  options: { hidden: words('가리기', 'Hide'), shown: words('모두 보이기', 'Show in full') },
});

/** Who a certificate of family relations is about. */
export const certifiedPerson = reads(
  residents.name,
  residents.nameInHanja,
  residents.nameInLatin,
  residents.birthDate,
  residents.identityNumber,
  residents.sex,
);

/** The first part of each certificate of family relations. */
export const certifiedPersonPart = factsOf(certifiedPerson, [
  residents.name,
  residents.nameInHanja,
  residents.nameInLatin,
  residents.birthDate,
  inFull(residents.identityNumber, identityNumber.is('shown')),
  residents.sex,
]);
