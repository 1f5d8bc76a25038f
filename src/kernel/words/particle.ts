import { josa } from 'es-hangul';
import { finalSound } from './final-sound.ts';

/** How a template names a particle → the pair es-hangul knows, and what is written when the sound is not known. */
const particles = {
  '을/를': ['을/를', '을(를)'],
  '은/는': ['은/는', '은(는)'],
  '이/가': ['이/가', '이(가)'],
  '와/과': ['와/과', '와(과)'],
  '과/와': ['와/과', '와(과)'],
  '(으)로': ['으로/로', '(으)로'],
  '으로/로': ['으로/로', '(으)로'],
  '(으)로서': ['으로서/로서', '(으)로서'],
  '(으)로써': ['으로써/로써', '(으)로써'],
  '(으)로부터': ['으로부터/로부터', '(으)로부터'],
  '이에요/예요': ['이에요/예요', '이에요(예요)'],
  '이나/나': ['이나/나', '(이)나'],
  '이라/라': ['이라/라', '(이)라'],
  '이란/란': ['이란/란', '(이)란'],
  '이랑/랑': ['이랑/랑', '(이)랑'],
  '아/야': ['아/야', '아(야)'],
} as const;

export type Particle = keyof typeof particles;

export const isParticle = (text: string): text is Particle => Object.hasOwn(particles, text);

/**
 * The form of a particle after a text.
 *
 * @example
 * particleAfter('서울', '(으)로') // '로'
 * particleAfter('PDF', '을/를') // '를'
 */
export function particleAfter(text: string, particle: Particle): string {
  const sound = finalSound(text);
  const [pair, both] = particles[particle];
  return sound === undefined ? both : josa.pick(sound, pair);
}
