/**
 * A sheet that will be written, as plain data: a test can look at a whole sheet without Excel, and the pane can show
 * what will be written before it is. `excel/apply` knows how to write one and nothing of what it means.
 */
import type { Block } from '../cells/block.ts';

/** What a cell holds. Text is always written as text, whatever it begins with. Numbers are finite. */
export type PlanCell =
  | { readonly kind: 'text'; readonly text: string; readonly style: StyleName; readonly link?: CellLink }
  | { readonly kind: 'number'; readonly value: number; readonly style: StyleName }
  /** An A1 formula with English function names, beginning with `=`; `expected` is what it must come to. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly expected: number;
      readonly style: StyleName;
    }
  /** An empty cell with a look. */
  | { readonly kind: 'blank'; readonly style: StyleName };

/** A jump to a cell of this workbook. */
export interface CellLink {
  readonly sheet: string;
  readonly cell: string;
}

/** The name of an entry of `SheetPlan.styles`. */
export type StyleName = string;

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** #RRGGBB */
  readonly color?: string;
  /** #RRGGBB */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** An Excel number format in its English form, say `0.00`. */
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<BorderSide, 'thin' | 'medium' | 'thick'>>>;
}

export interface DataBar {
  readonly block: Block;
  /** #RRGGBB */
  readonly color: string;
  /** The values that are drawn as an empty and as a full bar. */
  readonly low: number;
  readonly high: number;
}

export interface PageSetUp {
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres; the left one leaves room for binding. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Header rows repeated on every page: zero-based first and last, or null. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** The whole width on one page, whatever the number of pages down. */
  readonly fitToWidth: boolean;
  readonly centerHorizontally: boolean;
  /** Page number and campaign in the footer; Excel's codes (&P of &N) are allowed, other ampersands are doubled. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** The number of the page in the middle of the upper margin, from the second page on; Excel's codes. */
  readonly pageNumber?: {
    readonly code: string;
    /** Millimetres from the upper edge. */
    readonly fromTop: number;
  };
  /** Zero-based rows that begin a new page. */
  readonly pageBreaks: readonly number[];
}

export interface SheetPlan {
  /**
   * Stable identity across runs, of the letters a to z, digits and hyphens: `summary-collective`, `summary-individual`,
   * `ballots`, `ranking-collective`, `ranking-individual`, `award-<from the award's code>`, `issues`, `record`; of a
   * document `paper-<its name>`, with a part's name after it where it has several.
   */
  readonly mark: string;
  /** At most 31 characters, unique in the workbook when our old sheets are gone. */
  readonly name: string;
  readonly tabColor: string | null;
  readonly font: { readonly name: string; readonly size: number };
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Widths in characters of the default font, one a column; their number is the sheet's width. */
  readonly columnWidths: readonly number[];
  /** Rows from A1 on; a row may be shorter than the sheet, never longer. Null is an untouched cell. */
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  /** Heights in points of the rows that have one of their own, by zero-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Block[];
  readonly dataBars: readonly DataBar[];
  /** Rows and columns that stay in place: 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly page: PageSetUp;
}

/** Everything a tally (or a failed check) writes, in the order of the tabs. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /**
   * `all`: every sheet of ours but the lasting ones makes way, also those whose mark is not in the plan (an award nobody received this time).
   * `sameMarks`: only those whose mark the plan has (the issues sheet of a workbook with errors; old results stay).
   * `sameDocuments`: those, and all other parts of the documents that the plan has (ballots by kind, where they are made by
   * award).
   */
  readonly replaces: 'all' | 'sameMarks' | 'sameDocuments';
  /** The mark of the sheet that is shown when all is written. */
  readonly show: string;
}
