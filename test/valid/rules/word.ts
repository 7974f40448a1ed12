/** Rules of documents (ECMA-376 part 1, 17) that Word repairs, or shows otherwise than they were meant. */
import { below, childrenOf, type Element } from '../xml.ts';
import { word, wordElements, wordValue } from '../word-of.ts';
import { twice, type WordRule } from './rule.ts';

/** A tab is `<w:tab/>` and a line break `<w:br/>`: in a text Word takes either for a space. */
export const tabs: WordRule = function* ({ stories }) {
  for (const { part, root } of stories)
    for (const { text } of wordElements(root, 't', 'delText', 'instrText'))
      if (/[\t\n\r]/.test(text)) yield `${part}: ${JSON.stringify(text)}`;
};

function own(element: Element): readonly Element[] {
  return element.children.filter(({ uri, local }) => uri === word && !/Pr$/.test(local));
}

/** What holds blocks ends with a paragraph, and rows have cells: a cell that ends with a table is a corrupt file. */
export const paragraphs: WordRule = function* ({ stories }) {
  for (const { part, root } of stories) {
    for (const cell of wordElements(root, 'tc'))
      if (own(cell).at(-1)?.local !== 'p') yield `${part}: a cell ends with no paragraph`;
    for (const row of wordElements(root, 'tr'))
      if (childrenOf(row, 'tc').length === 0) yield `${part}: a row without cells`;
    for (const table of wordElements(root, 'tbl'))
      if (childrenOf(table, 'tr').length === 0) yield `${part}: a table without rows`;
    const isEmpty = ['hdr', 'ftr'].includes(root.local) && wordElements(root, 'p').length === 0;
    if (isEmpty) yield `${part} has no paragraph`;
  }
};

/** Rows are as wide as the grid of their table. */
export const tableGrids: WordRule = function* ({ stories }) {
  for (const { part, root } of stories) {
    for (const table of wordElements(root, 'tbl')) {
      const columns = childrenOf(childrenOf(table, 'tblGrid')[0], 'gridCol').length;
      for (const row of childrenOf(table, 'tr')) {
        const properties = childrenOf(row, 'trPr').flatMap(({ children }) => children);
        const around = properties.filter(({ local }) => ['gridBefore', 'gridAfter'].includes(local));
        const spans = childrenOf(row, 'tc').map(
          (cell) => childrenOf(childrenOf(cell, 'tcPr')[0], 'gridSpan')[0],
        );
        const width = [...around, ...spans].reduce(
          (sum, each) => sum + Number(wordValue(each, 'val') ?? 1),
          0,
        );
        if (width !== columns) yield `${part}: a row of ${width} columns in a table of ${columns}`;
      }
    }
  }
};

/** Drawings and bookmarks have ids of their own. */
export const drawingIds: WordRule = function* ({ stories }) {
  const all = stories.flatMap(({ root }) => [...below(root)]);
  const idsOf = (local: string): readonly string[] =>
    all.flatMap((each) =>
      each.local === local ? [each.attributes.find((one) => one.local === 'id')?.value ?? ''] : [],
    );
  for (const id of twice(idsOf('docPr'))) yield `two drawings have the id ${id}`;
  for (const id of twice(idsOf('bookmarkStart'))) yield `two bookmarks have the id ${id}`;
};

/** Styles and lists that a text names are there. */
export const namedStyles: WordRule = function* ({ stories, styles, numbering }) {
  const there = new Set(childrenOf(styles, 'style').map((each) => wordValue(each, 'styleId')));
  const lists = new Set(childrenOf(numbering, 'num').map((each) => wordValue(each, 'numId')));
  for (const { part, root } of stories) {
    for (const named of wordElements(root, 'pStyle', 'rStyle', 'tblStyle')) {
      const style = wordValue(named, 'val') ?? '';
      if (!there.has(style)) yield `${part}: there is no style ${style}`;
    }
    for (const named of wordElements(root, 'numId')) {
      const list = wordValue(named, 'val') ?? '';
      if (list !== '0' && !lists.has(list)) yield `${part}: there is no list ${list}`;
    }
  }
};

const measures: Readonly<Record<string, readonly string[]>> = {
  sz: ['val'],
  szCs: ['val'],
  spacing: ['before', 'after', 'line'],
  ind: ['left', 'right', 'firstLine', 'hanging', 'start', 'end'],
  pgSz: ['w', 'h'],
  pgMar: ['top', 'bottom', 'left', 'right', 'header', 'footer', 'gutter'],
  gridCol: ['w'],
  tcW: ['w'],
  tblW: ['w'],
  trHeight: ['val'],
  framePr: ['w', 'h', 'x', 'y', 'hSpace', 'vSpace'],
};

/** Measures are whole numbers: Word does not open a file in which one has a decimal point. Pages are at most 22 inches. */
export const wholeMeasures: WordRule = function* ({ stories, styles }) {
  const roots = [...stories, ...(styles === undefined ? [] : [{ part: 'the styles', root: styles }])];
  for (const { part, root } of roots) {
    for (const element of wordElements(root, ...Object.keys(measures))) {
      for (const name of measures[element.local] ?? []) {
        const value = wordValue(element, name);
        const least = element.local === 'pgSz' ? 1 : -31_680;
        if (
          value !== undefined &&
          !(/^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= 31_680)
        )
          yield `${part}: <w:${element.local}> has ${name} ${value}`;
      }
    }
  }
};
