import { type Language, words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';

const text = {
  name: words('진행 단계', 'Steps'),
  step: (n: number, of: number) => words(`${of}단계 중 ${n}단계`, `Step ${n} of ${of}`),
  done: words('완료', 'Done'),
};

/** Where the person stands in a form of several steps. `current` counts from 1. */
export const stepIndicator = (options: {
  readonly language: Language;
  readonly steps: readonly string[];
  readonly current: number;
}): Html => {
  const { language, steps, current } = options;
  return html`<nav class="krds-step-indicator" aria-label="${text.name[language]}"><p class="krds-step-now">${text.step(current, steps.length)[language]}</p><ol>${steps.map(
    (step, i) =>
      html`<li${attributes({ class: i + 1 < current ? 'is-done' : i + 1 === current ? 'is-current' : undefined, 'aria-current': i + 1 === current ? 'step' : undefined })}><span class="krds-step-title">${step}${i + 1 < current && html`<span class="sr-only"> (${text.done[language]})</span>`}</span></li>`,
  )}</ol></nav>`;
};
