import { words } from '../../words/index.ts';
import { attributes } from '../attributes.ts';
import { type Html, html } from '../html.ts';
import { controlAttributes, describedBy, type Field, fieldId, labelled } from './field.ts';

export interface FileUpload extends Field {
  /** Media types or endings: `['application/pdf', '.hwpx', 'image/*']`. */
  readonly accept: readonly string[];
  /** The most a file may weigh, in megabytes. */
  readonly megabytes: number;
  readonly multiple?: boolean;
  /** Opens the camera on a phone. */
  readonly camera?: boolean;
  /** The kinds in people's words: `PDF, HWPX, JPG`. */
  readonly kinds: string;
}

const limits = (kinds: string, megabytes: number) =>
  words(`${kinds} 파일, 한 개에 ${megabytes}MB까지 올릴 수 있습니다.`, `${kinds} files, up to ${megabytes} MB each.`);

/** A file from the person's device. Says beforehand what it takes. */
export function fileUpload(field: FileUpload): Html {
  const limitId = `${fieldId(field)}-limit`;
  const control = html`<input class="krds-file" type="file"${attributes({
    ...controlAttributes(field),
    'aria-describedby': describedBy(field, limitId),
    accept: field.accept.join(','),
    multiple: field.multiple,
    capture: field.camera === true ? 'environment' : undefined,
  })}>`;
  return labelled(
    field,
    html`<div class="krds-upload"><p class="krds-hint" id="${limitId}">${limits(field.kinds, field.megabytes)[field.language]}</p>${control}</div>`,
  );
}
