/** A document as the rules look at it. */
import type { PackageOf } from './package-of.ts';
import { below, valueOf, type Element } from './xml.ts';

export const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface Story {
  readonly part: string;
  readonly root: Element;
}

export interface WordDocument {
  readonly pkg: PackageOf;
  readonly part: string;
  /** The document itself, then its headers, footers, notes and comments. */
  readonly stories: readonly Story[];
  readonly styles: Element | undefined;
  readonly numbering: Element | undefined;
}

const storyKinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

/** The document of a package; null where it is none. */
export function wordOf(pkg: PackageOf): WordDocument | null {
  const part = pkg.related('', 'officeDocument');
  const root = part === null ? null : pkg.xml(part);
  if (part === null || root?.local !== 'document' || root.uri !== word) return null;
  const others = pkg.relationships(part).flatMap(({ kind, part: other }): readonly Story[] => {
    const found = storyKinds.includes(kind) ? pkg.xml(other) : null;
    return found === null ? [] : [{ part: other, root: found }];
  });
  const of = (kind: string): Element | undefined => pkg.xml(pkg.related(part, kind) ?? '') ?? undefined;
  return {
    ...{ pkg, part },
    stories: [{ part, root }, ...others],
    styles: of('styles'),
    numbering: of('numbering'),
  };
}

/** The value of an attribute of WordprocessingML: `w:val`. */
export function wordValue(element: Element | undefined, local: string): string | undefined {
  return valueOf(element, local, word);
}

/** The elements of WordprocessingML of one of these names, anywhere in a story. */
export function wordElements(root: Element, ...locals: readonly string[]): readonly Element[] {
  return [...below(root)].filter(({ local, uri }) => uri === word && locals.includes(local));
}
