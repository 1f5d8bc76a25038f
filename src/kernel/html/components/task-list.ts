import { type Content, type Html, html } from '../html.ts';
import { badge, type Tone } from './badge.ts';

export interface Task {
  readonly id: string;
  readonly title: string;
  /** Absent while the task cannot be started yet. */
  readonly href?: string;
  readonly hint?: Content;
  readonly status: { readonly label: string; readonly tone: Tone };
}

const one = (task: Task): Html =>
  html`<li><div>${task.href === undefined ? html`<span class="krds-task-title">${task.title}</span>` : html`<a class="krds-task-title" href="${task.href}" aria-describedby="${task.id}-status">${task.title}</a>`}${
    task.hint !== undefined && html`<p class="krds-hint">${task.hint}</p>`
  }</div><span id="${task.id}-status">${badge(task.status)}</span></li>`;

/** The parts of a long application, each with its state. */
export const taskList = (options: { readonly tasks: readonly Task[] }): Html =>
  html`<ul class="krds-task-list">${options.tasks.map(one)}</ul>`;
