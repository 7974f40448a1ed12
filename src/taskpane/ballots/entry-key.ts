/** Tells a figure from all others of the tables of totals and of the box. */
export function entryKey(table: 'totals' | 'box', line: string, figure: string): string {
  return `${table}|${line}|${figure}`;
}
