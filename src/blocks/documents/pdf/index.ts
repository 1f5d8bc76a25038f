export { type ExtractedSignature, extractSignature } from './extraction.ts';
export { type Inspection, inspect, isGenuine, largestFile, type SignedInspection } from './inspect.ts';
export { identifier } from './metadata.ts';
export { type RenderOptions, renderSheet } from './render.ts';
export type { Block, Column, Heading, Note, Pairs, Paragraph, Seal, Sheet, Table, Verification } from './sheet.ts';
export { type DocumentSigner, type SignedSheet, signSheet } from './signature.ts';
