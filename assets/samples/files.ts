/** The sample workbooks by the names of their files: each function gives the same workbook every time. */
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { emptyTemplate } from '../../src/workbook/template/council-template.ts';
import { commonMistakes, plantOutside } from './mistakes.ts';
import { sampleCampaign } from './sample-60.ts';
import { writeBook } from './write-book.ts';

export const sampleFiles: Readonly<Record<string, () => WorkbookFile>> = {
  'dien-bien-60.xlsx': () => writeBook(sampleCampaign()),
  'mau-hoi-dong.xlsx': () => writeBook(emptyTemplate('vi', { kind: 'together' })),
  'loi-thuong-gap.xlsx': () => plantOutside(writeBook(commonMistakes())),
};
