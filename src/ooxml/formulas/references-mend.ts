import type { Package } from '../package/package.ts';
import type { Section } from '../sheet/sheet-text.ts';
import type { Worksheet } from '../sheet/worksheet.ts';
import { escapeText } from '../xml/xml-text.ts';
import { type Edit, type XmlElement, attribute, descendants, valueEdit } from '../xml/xml-tree.ts';
import { nameKey } from '../../text/names.ts';

/** Whether a formula, or a piece of XML with formulas in it, could speak of something. */
export type Speaks = (text: string) => boolean;

/**
 * Tells which texts could speak of a sheet or a table of one of the names: most do not, and are spared the trouble of being
 * parsed. XML is taken at its word only as far as it spells characters as themselves or by name.
 */
export function speaksOf(names: readonly string[]): Speaks {
  const keys = names.map(nameKey).flatMap((key) => [key, key.replaceAll("'", "''")]);
  return (text) => {
    const plain = text.includes('&') ? withoutEntities(text) : text;
    if (plain.includes('&#')) return true;
    const key = nameKey(plain);
    return keys.some((each) => key.includes(each));
  };
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:amp|apos|#39|lt|gt|quot);/g, (found) => characters[found] ?? found);
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&apos;': "'",
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

type MendFormula = (formula: string) => string;

/** Elements whose text is a formula, in worksheets, tables, charts and extension lists (`xm:f`, `cx:f`). */
const formulaElements = new Set([
  ...['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula', 'totalsRowFormula'],
]);
/** Attributes that hold a formula: of shapes and form controls. */
const formulaAttributes = new Set(['textlink', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup']);
/** Parts outside the sheets that speak of cells, by what their content type has in it. */
const speaking = /chart|drawing\+xml$|pivotCacheDefinition|controlproperties|table\+xml$/;
const formulaSections = [
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'AlternateContent',
  'controls',
  'extLst',
];

/**
 * Changes formulas that stand elsewhere than in cells: conditional formats, validations, sparklines, links, tables,
 * charts, shapes, form controls, sources of pivot tables. `sheetName` changes a name that stands alone; only what `speaks`
 * of the change is looked at.
 */
export function mendReferences(
  pkg: Package,
  sheets: readonly Worksheet[],
  change: MendFormula,
  sheetName: MendFormula,
  removing: boolean,
  speaks: Speaks,
): void {
  for (const sheet of sheets) {
    if (sheet.isLoaded) mendSheet(sheet, change, removing, speaks);
  }
  for (const name of pkg.names) {
    if (!speaking.test(pkg.contentType(name)) || !speaks(pkg.readableText(name) ?? '')) continue;
    if (pkg.readableXml(name) === null) continue;
    pkg.edit(name, (root) => formulaEdits(root, change, sheetName));
  }
}

/** The formulas in one sheet's sections that speak of the change. */
export function mendSheet(sheet: Worksheet, change: MendFormula, removing: boolean, speaks: Speaks): void {
  for (const section of formulaSections.flatMap((local) => sheet.text.all(local))) {
    if (speaks(sheet.text.xml(section))) mendSection(sheet, section, change, removing);
  }
}

function mendSection(sheet: Worksheet, section: Section, change: MendFormula, removing: boolean): void {
  const root = sheet.text.element(section);
  const links = section.local === 'hyperlinks' && !removing ? locationEdits(root, change) : [];
  sheet.text.edit(section, [...formulaEdits(root, change, (name) => name), ...links]);
}

/** Excel leaves links to a deleted sheet as they are, so only a renaming comes here. */
function locationEdits(root: XmlElement, change: MendFormula): Edit[] {
  return root.children.flatMap((link) => attributeChange(link, 'location', change));
}

function attributeChange(element: XmlElement, local: string, change: MendFormula): Edit[] {
  const found = element.attributes.find((each) => each.local === local);
  if (found === undefined || change(found.value) === found.value) return [];
  return [valueEdit(found, change(found.value))];
}

function formulaEdits(root: XmlElement, change: MendFormula, sheetName: MendFormula): Edit[] {
  const edits: Edit[] = [];
  for (const element of descendants(root)) {
    if (formulaElements.has(element.local) && element.children.length === 0 && !element.selfClosing) {
      const changed = change(element.text);
      if (changed !== element.text)
        edits.push({ from: element.openEnd, to: element.closeStart, text: escapeText(changed) });
    }
    for (const { local } of element.attributes) {
      if (formulaAttributes.has(local)) edits.push(...attributeChange(element, local, change));
    }
    if (element.local === 'worksheetSource') edits.push(...attributeChange(element, 'sheet', sheetName));
    if (element.local === 'cfvo' && attribute(element, 'type') === 'formula') {
      edits.push(...attributeChange(element, 'val', change));
    }
  }
  return edits;
}
