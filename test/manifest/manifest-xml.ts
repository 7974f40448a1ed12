/** A manifest as a tree of elements. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** Without the prefix `bt:`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly Element[];
  /** The text directly inside, trimmed. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: Element[];
  text: string;
}

/** Gives the root element; throws where the text is not well-formed XML or empty. */
export function parseManifest(text: string): Element {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  const roots: Element[] = [];
  const failures: Error[] = [];
  parser.on('error', (error) => {
    failures.push(error);
  });
  parser.on('opentag', (tag) => {
    open.push({
      name: tag.name.replace(/^bt:/, ''),
      attributes: { ...tag.attributes },
      elements: [],
      text: '',
    });
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined)
      (open.at(-1)?.elements ?? roots).push({ ...element, text: element.text.trim() });
  });
  parser.write(text).close();
  const [root] = roots;
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  if (root === undefined) throw new Error('there is no element');
  return root;
}

/** The children of an element, all or those of one name. */
export function children(element: Element, name?: string): readonly Element[] {
  return name === undefined ? element.elements : element.elements.filter((child) => child.name === name);
}

/** Every element below, in document order. */
export function descendants(element: Element): readonly Element[] {
  return element.elements.flatMap((child) => [child, ...descendants(child)]);
}
