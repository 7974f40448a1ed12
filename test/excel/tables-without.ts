/** Tables as a person may have set them: without a header row, or with a row of totals. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';

/** The workbook with every table changed: its first row becomes data, or its last one totals. */
export function withTables(file: WorkbookFile, change: 'no header' | 'totals'): WorkbookFile {
  const parts = unzipSync(file.save());
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/tables\/.*\.xml$/.test(name)) continue;
    const attribute = change === 'totals' ? 'totalsRowCount="1"' : 'headerRowCount="0"';
    const text = strFromU8(bytes)
      .replace(/<autoFilter[^>]*?(\/>|>[\s\S]*?<\/autoFilter>)/, '')
      .replace(/ (totalsRowShown|totalsRowCount|headerRowCount)="\d"/g, '')
      .replace('<table ', `<table ${attribute} `);
    parts[name] = strToU8(text);
  }
  const opened = openWorkbook(zipSync(parts));
  if (opened.kind === 'problem') throw new Error(opened.problem.detail);
  return opened.file;
}
