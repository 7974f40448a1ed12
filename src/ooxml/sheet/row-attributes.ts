/** A number among the attributes of a row, which are kept as the file spells them; null for none. */
export function rowAttribute(attributes: string, name: string): number | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
  const value = found === undefined || found.trim() === '' ? Number.NaN : Number(found);
  return Number.isFinite(value) ? value : null;
}

/** Whether the attributes of a row hide it: by hand or by a filter. */
export function isRowHidden(attributes: string): boolean {
  return /\shidden\s*=\s*["'](?:1|true|on)["']/.test(attributes);
}

/** The format of a row with these attributes, where it has one for its empty cells; 0 otherwise. */
export function rowFormat(attributes: string): number {
  if (!attributes.includes('customFormat')) return 0;
  const format = rowAttribute(attributes, 's') ?? 0;
  return Number.isInteger(format) && format > 0 ? format : 0;
}

/** The attributes with one of them set. */
export function withAttribute(attributes: string, name: string, value: string): string {
  return `${withoutAttribute(attributes, name)} ${name}="${value}"`;
}

/** The attributes, or a tag, without one of them. */
export function withoutAttribute(attributes: string, name: string): string {
  return attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
}
