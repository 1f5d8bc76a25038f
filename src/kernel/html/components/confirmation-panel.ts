import { type Language, words } from '../../words/index.ts';
import { type Content, type Html, html } from '../html.ts';
import { copyButton } from './copy-button.ts';
import { icon } from './icon.ts';

export interface ConfirmationPanel {
  readonly language: Language;
  /** What has been done, with the name of the service: "전입신고를 접수했습니다". The page's heading. */
  readonly title: string;
  readonly number: string;
  /** What the number is called: 접수번호. */
  readonly numberLabel?: string;
  /** The exact day an answer comes at the latest, in words and for machines. */
  readonly due?: { readonly text: string; readonly machine: string };
  readonly dueLabel?: string;
  readonly content?: Content;
}

const text = { number: words('접수번호', 'Reference number'), due: words('처리 기한', 'You will hear by') };

/** The end of an application: number and deadline before anything else. */
export const confirmationPanel = (panel: ConfirmationPanel): Html =>
  html`<div class="krds-confirmation"><h1>${icon('success')}${panel.title}</h1><dl><div><dt>${panel.numberLabel ?? text.number[panel.language]}</dt><dd><strong>${panel.number}</strong>${copyButton({ language: panel.language, value: panel.number })}</dd></div>${
    panel.due !== undefined &&
    html`<div><dt>${panel.dueLabel ?? text.due[panel.language]}</dt><dd><time datetime="${panel.due.machine}">${panel.due.text}</time></dd></div>`
  }</dl>${panel.content}</div>`;
