import { refuseCase } from './refusal.ts';

/** The most characters of a note, a reason or an opinion. */
export const longestWriting = 2000;

// Controls, halves of characters, and marks that turn the direction of what stands around them.
const unseen = /[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/** What someone wrote into a case, fit to be kept for good: a line end is one character, nothing hides in it. Refuses `text-too-long`. */
export function written(text: string, most = longestWriting): string {
  const kept = text.replaceAll('\r\n', '\n').replaceAll(unseen, '').trim();
  if ([...kept].length > most) throw refuseCase('text-too-long', { most });
  return kept;
}
