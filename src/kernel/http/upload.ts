import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal/index.ts';
import { type FileKind, fileKind, fileKinds, safeFilename } from './file-kind.ts';
import { Form } from './form.ts';
import { refuse } from './refuse.ts';

/** What a route with files takes. */
export interface Uploads {
  readonly kinds: readonly FileKind[];
  /** The most bytes of one file; 10 MiB when not given. */
  readonly fileBytes?: number;
  /** The most files at once; 10 when not given. */
  readonly files?: number;
}

/** A file a person sent, its kind proven by its bytes. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly kind: FileKind;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The fields and files of a multipart form. */
export interface Submission {
  readonly form: Form;
  readonly files: readonly UploadedFile[];
}

const mebibyte = 1024 * 1024;
const mostFields = 500;
const fieldBytes = 256 * 1024;

const limitsOf = ({ fileBytes = 10 * mebibyte, files = 10 }: Uploads) => ({
  fileSize: fileBytes,
  files,
  fields: mostFields,
  fieldSize: fieldBytes,
  fieldNameSize: 200,
  parts: mostFields + files,
  headerPairs: 20,
});

/** The most bytes a whole submission may have. */
export function submissionBytes(uploads: Uploads): number {
  const { fileSize, files } = limitsOf(uploads);
  return fileSize * files + mebibyte;
}

function accepted(field: string, name: string, bytes: Uint8Array, uploads: Uploads): UploadedFile {
  const kind = fileKind(bytes);
  if (kind !== undefined && uploads.kinds.includes(kind)) {
    return { field, filename: safeFilename(name, kind), kind, type: fileKinds[kind].type, bytes };
  }
  const accepts = uploads.kinds.map(known => fileKinds[known].label).join(', ');
  throw refuse('file-type-refused', { filename: safeFilename(name, 'pdf').replace(/\.pdf$/, ''), accepts });
}

type Part = ReturnType<FastifyRequest['parts']> extends AsyncIterableIterator<infer P> ? P : never;

async function take(part: Part, submission: { form: Form; files: UploadedFile[] }, uploads: Uploads): Promise<void> {
  if (part.type === 'file') {
    const bytes = await part.toBuffer();
    // A file input left empty is sent as a nameless part of no bytes.
    if (bytes.length > 0 || part.filename)
      submission.files.push(accepted(part.fieldname, part.filename ?? '', bytes, uploads));
    return;
  }
  if (part.fieldnameTruncated || part.valueTruncated) throw refuse('too-large');
  if (typeof part.value !== 'string' || part.value.includes('\0')) throw refuse('request-malformed');
  submission.form.add(part.fieldname, part.value);
  // What has no declared length is counted as it comes: fields have no business being larger than a form.
  if (submission.form.length > mebibyte) throw refuse('too-large');
}

const overLimit: ReadonlySet<unknown> = new Set([
  'FST_REQ_FILE_TOO_LARGE',
  'FST_PARTS_LIMIT',
  'FST_FILES_LIMIT',
  'FST_FIELDS_LIMIT',
]);

// The parser's own errors are all about what was sent; none of them is a fault of ours.
function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return overLimit.has(code) ? refuse('too-large') : refuse('request-malformed');
}

/** Reads a multipart form into memory within its limits. */
export async function readSubmission(request: FastifyRequest, uploads: Uploads): Promise<Submission> {
  const submission = { form: new Form(), files: [] as UploadedFile[] };
  try {
    for await (const part of request.parts({ limits: limitsOf(uploads) })) await take(part, submission, uploads);
  } catch (thrown) {
    throw refusalOf(thrown);
  }
  return submission;
}
