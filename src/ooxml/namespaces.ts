/** The namespaces and relationship types of the two dialects of the format (ECMA-376 part 4, and part 1 "strict"). */
export interface Dialect {
  readonly main: string;
  /** Of `r:id` and the like; also what relationship types begin with. */
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** True for the spreadsheet namespace of either dialect. */
export function isMain(namespace: string): boolean {
  return namespace === TRANSITIONAL.main || namespace === STRICT.main;
}

/** True for the namespace of `r:id` in either dialect. */
export function isRelationships(namespace: string): boolean {
  return namespace === TRANSITIONAL.relationships || namespace === STRICT.relationships;
}

/** The last step of a relationship type: `worksheet`, `table`, `officeDocument`. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
