import type { IntNode } from '../ir/node.ts';
import { wideMost } from './column.ts';

/** Whether a value stays within what is computed with, whatever the facts. */
export const fits = ({ least, most }: IntNode): boolean => least >= -wideMost && most <= wideMost;
