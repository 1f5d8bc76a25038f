import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { icon } from './icon.ts';

export interface ClockPanel {
  readonly language: Language;
  readonly title: string;
  /** The exact day or time, in words and for machines. */
  readonly due: { readonly text: string; readonly machine: string };
  readonly state: 'running' | 'soon' | 'overdue' | 'stopped' | 'done';
  /** "근무일로 3일 남음". */
  readonly remaining?: string;
  /** Days that do not count, and why. */
  readonly leftOut?: readonly { readonly day: string; readonly reason: string }[];
  /** The rule that the clock follows. */
  readonly basis?: Content;
}

const states = {
  running: words('진행 중', 'Running'),
  soon: words('마감이 가까움', 'Due soon'),
  overdue: words('기한 지남', 'Overdue'),
  stopped: words('멈춤', 'Stopped'),
  done: words('끝남', 'Finished'),
};
const text = { leftOut: (n: number) => words(`세지 않는 날 ${n}일`, `${n} ${n === 1 ? 'day' : 'days'} left out`) };

const days = (panel: ClockPanel) =>
  panel.leftOut !== undefined &&
  panel.leftOut.length > 0 &&
  html`<details><summary>${text.leftOut(panel.leftOut.length)[panel.language]}</summary><ul>${panel.leftOut.map(left => html`<li>${left.day}: ${left.reason}</li>`)}</ul></details>`;

/** When it will be done at the latest, how long is left, and which days do not count. */
export const clockPanel = (panel: ClockPanel): Html =>
  html`<div class="krds-clock is-${panel.state}"><p class="krds-clock-title">${icon('clock')}${panel.title}<span class="krds-clock-state">${states[panel.state][panel.language]}</span></p><p class="krds-clock-due"><time datetime="${panel.due.machine}">${panel.due.text}</time>${
    panel.remaining !== undefined && html`<span class="krds-clock-remaining">${panel.remaining}</span>`
  }</p>${days(panel)}${panel.basis !== undefined && html`<p class="krds-clock-basis">${panel.basis}</p>`}</div>`;
