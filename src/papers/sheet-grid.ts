/** The columns of a sheet that holds a document: every edge in the document is an edge of the sheet. */
import { halvesOf, textWidth, type Block, type Halves, type Page, type Paper } from './paper.ts';

/** Part of the text's width, in columns of the sheet. */
export interface Span {
  readonly column: number;
  readonly columns: number;
}

export interface Grid {
  /** Widths in pixels at 96 dpi. */
  readonly pixels: readonly number[];
  /** The columns from one place to another, in millimetres from the left margin, each to the nearest edge. */
  readonly span: (from: number, to: number) => Span;
  /** Points that a text has in a span. */
  readonly room: (span: Span) => number;
}

/**
 * A sheet's columns are printed up to a few per cent wider than asked for, by printer and screen, and a sheet that is
 * wider than the page is shrunk: so the columns are planned a little narrower, and letters keep their size.
 */
const narrower = 0.955;
const pixelsPerMillimetre = 96 / 25.4;
/** Points of a cell's inner space, left and right together, at most. */
const padding = 5;

/**
 * How far an edge of the letterhead or of signatures is moved to meet a table's: cells that need no merging are simpler.
 * The national title has hardly more room than it needs.
 */
const pull = { letterhead: 1, signatures: 15 } as const;

/** The grid of a document. */
export function gridOf(paper: Paper): Grid {
  const width = textWidth(paper.page);
  const edges = edgesOf(paper.blocks, width, paper.page);
  const at = edges.map((edge) => Math.round(edge * pixelsPerMillimetre * narrower));
  const pixels = at.slice(1).map((edge, index) => edge - (at[index] ?? 0));
  const nearest = (place: number): number =>
    edges.reduce(
      (best, edge, index) => (Math.abs(edge - place) < Math.abs((edges[best] ?? 0) - place) ? index : best),
      0,
    );
  return {
    pixels,
    span: (from, to) => {
      const column = nearest(from);
      return { column, columns: Math.max(1, nearest(to) - column) };
    },
    room: ({ column, columns }) => {
      const sum = pixels.slice(column, column + columns).reduce((all, each) => all + each, 0);
      return sum * 0.75 - padding;
    },
  };
}

/** Edges in millimetres from the left margin, in order; the first is 0 and the last the width. */
function edgesOf(blocks: readonly Block[], width: number, page: Page): readonly number[] {
  const edges = new Set([0, width]);
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const edge of innerEdges(block.columns.map((column) => column.width))) edges.add(edge);
  }
  for (const block of blocks) {
    if (block.kind === 'letterhead') addPulled(edges, innerEdges(block.widths), pull.letterhead, width);
    if (block.kind === 'signatures') {
      const share = width / block.columns.length;
      addPulled(edges, innerEdges(block.columns.map(() => share)), pull.signatures, width);
    }
    if (block.kind === 'halves') {
      for (const edge of edgesOfHalves(block, page)) edges.add(edge);
    }
  }
  return [...edges].sort((a, b) => a - b);
}

/** Those of both halves, and the cut between them. */
function edgesOfHalves({ blocks }: Halves, page: Page): readonly number[] {
  const { width, cut, second } = halvesOf(page);
  const own = edgesOf(blocks, width, page);
  return [...own, cut, ...own.map((edge) => second + edge)];
}

function innerEdges(widths: readonly number[]): readonly number[] {
  let edge = 0;
  return widths.slice(0, -1).map((each) => (edge += each));
}

function addPulled(edges: Set<number>, places: readonly number[], most: number, width: number): void {
  for (const place of places) {
    const isNear = [...edges].some((edge) => edge > 0 && edge < width && Math.abs(edge - place) <= most);
    if (!isNear) edges.add(place);
  }
}
