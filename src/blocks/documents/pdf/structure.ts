import type { PdfFile } from './file.ts';
import { reference, text } from './notation.ts';

/** The roles of the parts of a document, by the names of PDF's standard structure. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

interface Mark {
  readonly page: number;
  readonly id: number;
}

/** What an element says beside its content. */
export interface Traits {
  /** What a figure shows, for those who cannot see it. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly span?: number;
  /** A figure's place: left, bottom, right, top in points. */
  readonly box?: readonly [number, number, number, number];
}

/** An element of the structure tree, through which a screen reader reads the document. */
export class Element {
  readonly tag: Tag;
  readonly traits: Traits;
  readonly kids: (Element | Mark)[] = [];
  /** An annotation that belongs to the element, as its object. */
  annotation: { readonly object: number; readonly page: number } | undefined;

  constructor(tag: Tag, traits: Traits = {}) {
    this.tag = tag;
    this.traits = traits;
  }

  child(tag: Tag, traits: Traits = {}): Element {
    const element = new Element(tag, traits);
    this.kids.push(element);
    return element;
  }

  mark(page: number, id: number): void {
    this.kids.push({ page, id });
  }
}

/**
 * Writes the tree. `pages` are the page objects, `marks` how many pieces of marked content each has. Page `i` must name
 * `/StructParents i`, the annotation `/StructParent` the number of pages.
 */
export function writeStructure(
  file: PdfFile,
  root: Element,
  pages: readonly number[],
  marks: readonly number[],
): number {
  const tree = file.reserve();
  const owners = marks.map(count => new Array<number>(count).fill(0));
  const annotated: number[] = [];
  const write = (element: Element, parent: number): number => {
    const object = file.reserve();
    const kids = element.kids.map(kid => {
      if (kid instanceof Element) return reference(write(kid, object));
      owners[kid.page]![kid.id] = object;
      return `<</Type/MCR/Pg ${reference(pages[kid.page]!)}/MCID ${kid.id}>>`;
    });
    if (element.annotation) {
      annotated.push(object);
      const { object: annotation, page } = element.annotation;
      kids.push(`<</Type/OBJR/Obj ${reference(annotation)}/Pg ${reference(pages[page]!)}>>`);
    }
    file.put(
      object,
      `<</Type/StructElem/S/${element.tag}/P ${reference(parent)}${traits(element.traits)}/K[${kids.join(' ')}]>>`,
    );
    return object;
  };
  const document = write(root, tree);
  const numbers = [...owners.map(row => `[${row.map(reference).join(' ')}]`), ...annotated.map(reference)];
  const parents = file.add(`<</Nums[${numbers.map((value, i) => `${i} ${value}`).join(' ')}]>>`);
  file.put(
    tree,
    `<</Type/StructTreeRoot/K ${reference(document)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${numbers.length}>>`,
  );
  return tree;
}

function traits({ alt, scope, span, box }: Traits): string {
  const table = `${scope ? `/Scope/${scope}` : ''}${span ? `/ColSpan ${span}` : ''}`;
  const layout = box ? `/BBox[${box.map(value => Math.round(value)).join(' ')}]/Placement/Block` : '';
  const attributes = (table ? `<</O/Table${table}>>` : '') + (layout ? `<</O/Layout${layout}>>` : '');
  return `${alt === undefined ? '' : `/Alt ${text(alt)}`}${attributes ? `/A[${attributes}]` : ''}`;
}
