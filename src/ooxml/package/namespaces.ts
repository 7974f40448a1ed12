/** The namespaces and relationship types of the two dialects of the format (ECMA-376 part 4, and part 1 "strict"). */
export interface Dialect {
  readonly main: string;
  /** Of `r:id` and the like; also what relationship types begin with. */
  readonly relationships: string;
}

export const transitionalDialect: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export const strictDialect: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const packageRelationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** True for the spreadsheet namespace of either dialect. */
export function isMain(namespace: string): boolean {
  return namespace === transitionalDialect.main || namespace === strictDialect.main;
}

/** True for the namespace of `r:id` in either dialect. */
export function isRelationships(namespace: string): boolean {
  return namespace === transitionalDialect.relationships || namespace === strictDialect.relationships;
}

/** The last step of a relationship type: `worksheet`, `table`, `officeDocument`. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
