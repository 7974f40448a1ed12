/** `npm run samples`: writes the workbooks of this folder anew. The same script gives the same bytes. */
import { writeFileSync } from 'node:fs';
import type { TemplateBook } from '../src/workbook/template/book.ts';
import { emptyTemplate } from '../src/workbook/template/council-template.ts';
import { commonMistakes } from './samples/mistakes.ts';
import { sampleCampaign } from './samples/sample-60.ts';
import { writeBook } from './samples/write-book.ts';

const books: Readonly<Record<string, () => TemplateBook>> = {
  'dien-bien-60.xlsx': sampleCampaign,
  'mau-hoi-dong.xlsx': () => emptyTemplate('vi', { kind: 'together' }),
  'loi-thuong-gap.xlsx': commonMistakes,
};

for (const [name, book] of Object.entries(books)) {
  const path = new URL(name, import.meta.url);
  const bytes = writeBook(book()).save();
  writeFileSync(path, bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
