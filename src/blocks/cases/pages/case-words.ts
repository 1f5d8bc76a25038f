import type { Tone } from '../../../kernel/html/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import type { Case } from '../case.ts';

/** Where a case stands, in one phrase and one colour; the phrase alone says it. */
export function standing(service: Service, it: Case): { readonly label: Words; readonly tone: Tone } {
  switch (it.outcome) {
    case 'granted':
      return { label: words('처리 완료', 'Granted'), tone: 'success' };
    case 'refused':
      return { label: words('받아들여지지 않음', 'Refused'), tone: 'danger' };
    case 'returned':
      return { label: words('반려', 'Returned'), tone: 'gray' };
    case 'withdrawn':
      return { label: words('취하함', 'Withdrawn'), tone: 'gray' };
    case undefined:
      return service.process.states[it.state]?.kind === 'applicant'
        ? { label: words('보완이 필요함', 'Your turn: more is needed'), tone: 'warning' }
        : { label: words('담당자가 확인 중', 'Being checked'), tone: 'information' };
  }
}
