import { Refusal, refusals } from '../../kernel/refusal/index.ts';
import { words } from '../../kernel/words/index.ts';

export const refuseExchange = refusals({
  'no-basis': {
    status: 403,
    words: words(
      '이 기록을 볼 법적 근거가 없습니다. 본인의 신청이나 맡은 민원에서만 볼 수 있습니다.',
      'There is no legal basis to see this record. It can be seen only for your own application or a case in your hands.',
    ),
  },
  'receipt-not-found': {
    status: 404,
    words: words(
      '그 열람 기록을 찾을 수 없습니다. ‘누가 내 정보를 봤나’에서 골라 주세요.',
      'That entry cannot be found. Choose it from “Who looked at my data”.',
    ),
  },
  'proof-not-ready': {
    status: 404,
    words: words(
      '이 기록은 아직 투명성 로그에 들어가는 중입니다. 잠시 뒤에 다시 해 주세요.',
      'This entry is still on its way into the transparency log. Try again in a moment.',
    ),
  },
  'session-ended': {
    status: 401,
    words: words('로그인이 끝났습니다. 다시 로그인해 주세요.', 'Your session has ended. Please sign in again.'),
  },
  'change-before-present': {
    status: 409,
    words: words(
      '그 뒤에 이미 다른 변경이 기록되어 있습니다. 날짜를 확인해 주세요.',
      'A later change is already on record. Please check the date.',
    ),
  },
});

const codes = { MD401: 'session-ended', MD403: 'no-basis', MD409: 'change-before-present' } as const;

/** Turns what the database refused into the refusal it means; everything else stays a fault. */
export async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code =
      error instanceof Error && 'code' in error ? codes[String(error.code) as keyof typeof codes] : undefined;
    throw code ? refuseExchange(code) : error;
  }
}
