/** Particles (조사) and verb endings that people append to what they look for, the longest first. */
const endings = (
  '을 를 이 가 은 는 의 에 와 과 도 로 만 랑 에서 에게 한테 으로 까지 부터 이나 라도 처럼 보다 마다 이랑 하고 이란 에는 에도 로는 ' +
  '에서는 에서도 으로는 으로도 까지는 부터는 이라도 에게서 한테서 으로서 으로써 으로부터 에서부터 ' +
  '하기 하는 하면 해야 해줘 할때 하나요 하려면 하려고 하는데 하는법 하는곳 하는방법 했는데 합니다 할래요 해주세요 할수있나요 ' +
  '하고싶다 하고싶어요 하고싶은데 하고싶습니다 받기 받는 받는법 받으려면 받으려고 받고싶어요 받을수있나요 ' +
  '되나요 인가요 인데 이요 입니다 이에요 예요 려면 으려면 어떻게 어디서 방법 알려줘 알려주세요'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Words that ask and do not name; left out when other words remain. */
const askingWords = new Set(
  (
    '어떻게 어디서 어디 어디에 어떡해 무엇 무엇을 뭐 뭐예요 뭔가요 언제 얼마 얼마나 왜 누가 방법 싶어요 싶은데 싶습니다 싶다 알려줘 알려주세요 ' +
    '궁금해요 주세요 해요 하나요 되나요 있나요 가능한가요 필요해요 받고 하고 하려면 받으려면 받을 수 할 좀 제가 저는 내 나 우리 ' +
    'how to do does i can could we my a an the of for in on at where is are what when please want need would like get'
  ).split(' '),
);

/** Whether a word only asks (어떻게, how). */
export const onlyAsks = (word: string): boolean => askingWords.has(word);

/** Whether a run of syllables is a bare particle or ending, as in `passport를`. */
export const isEnding = (run: string): boolean => endings.includes(run);

/** In how many names two syllables stand side by side. */
export type PairCount = (first: string, second: string) => number;

/** A pair this many times rarer than the pair before it is a seam, not the inside of a word. */
const seamRatio = 20;

/**
 * The word without particles and endings: `여권을` → `여권`, `발급하려면어떻게` → `발급`.
 * The catalogue decides what is an ending: `어린이` stays, since its names have `린이` as often as `어린`.
 */
export function stem(word: string, count: PairCount): string {
  let rest = word;
  for (let round = 0; round < 3; round++) {
    const ending = endings.find(candidate => rest.endsWith(candidate) && isSeam(rest, candidate, count));
    if (ending === undefined) return rest;
    rest = rest.slice(0, -ending.length);
  }
  return rest;
}

function isSeam(word: string, ending: string, count: PairCount): boolean {
  const cut = word.length - ending.length;
  if (cut < (ending.length > 1 ? 1 : 2)) return false;
  if (cut === 1) return true;
  const across = count(word[cut - 1]!, word[cut]!);
  return across === 0 || across * seamRatio < count(word[cut - 2]!, word[cut - 1]!);
}
