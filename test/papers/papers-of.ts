/** Documents of councils drawn by seed, and what is on them. */
import { Draw } from '../../assets/samples/draw.ts';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import type { Block, Paper, Table } from '../../src/papers/paper.ts';
import { plainText } from '../../src/papers/paper.ts';
import { papersOf } from '../../src/papers/papers.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { randomCouncil } from '../reckoning/random-council.ts';
import { reckon, type Result } from '../reckoning/reckon.ts';
import type { Tables } from '../reckoning/records.ts';
import { placed, snapshotOf } from '../reckoning/snapshot-of.ts';

export interface Drawn {
  readonly tables: Tables;
  readonly campaign: Campaign;
  /** What an independent reckoning of the same tables says: the contract's JSON. */
  readonly json: Result;
  readonly paper: (name: DocumentName) => Paper;
  /** Whether the council has such a document: by how it voted. */
  readonly has: (name: DocumentName) => boolean;
}

/** The documents of a random council, in the State's form. */
export function drawnPapers(seed: number): Drawn {
  const tables = randomCouncil(seed);
  const { campaign } = readWorkbook(snapshotOf(placed(tables, new Draw(seed))));
  const papers = papersOf(campaign, tallyCampaign(campaign), 'state');
  return {
    tables,
    campaign,
    json: reckon(tables),
    has: (name) => papers.some((each) => each.name === name),
    paper: (name) => {
      const found = papers.find((each) => each.name === name);
      if (found === undefined) throw new Error(`No ${name}`);
      return found;
    },
  };
}

export function tablesOf(paper: Paper): readonly Table[] {
  return paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** The texts of a document's paragraphs, without those of letterhead, tables and signatures. */
export function paragraphsOf(paper: Paper): readonly string[] {
  return paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block)] : []));
}

/** Every text on a document, in its order. */
export function textsOf(paper: Paper): readonly string[] {
  return paper.blocks.flatMap(textsOn);
}

function textsOn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block)];
    case 'letterhead':
      return block.rows.flatMap(({ left, right }) => [...left, ...right].map(plainText));
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells)];
    case 'signatures':
      return block.columns.flatMap((column) =>
        'office' in column
          ? [...column.office, ...(column.position ?? []), column.hint, column.name]
          : column.map(plainText),
      );
    case 'halves':
      return block.blocks.flatMap(textsOn);
    case 'pageBreak':
      return [];
  }
}
