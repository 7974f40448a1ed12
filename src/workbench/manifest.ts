/** What Excel draws of the add-in's manifest: a tab, its groups, their buttons, in the language of the window. */
import type { Language } from '../i18n/language.ts';

type RibbonAction =
  { readonly kind: 'command'; readonly name: string } | { readonly kind: 'pane'; readonly url: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture, 32 pixels wide. */
  readonly icon: string;
  readonly action: RibbonAction;
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddIn {
  /** Under which its settings are kept in a workbook. */
  readonly id: string;
  readonly tab: string;
  readonly paneTitle: string;
  readonly paneUrl: string;
  readonly groups: readonly RibbonGroup[];
}

/** The locale of the manifest's overrides for a language; its defaults are Vietnamese. */
const overrides = { vi: null, en: 'en-US' } as const;

const iconSize = '32';

/** Reads a manifest. `addressOf` gives where a file of the add-in is, by the address in the manifest. */
export function readManifest(xml: string, language: Language, addressOf: (url: string) => string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const resources = new Map(
    all(manifest, 'Resources').flatMap((section) =>
      [...section.querySelectorAll('[id]')].map(
        (entry) => [entry.getAttribute('id') ?? '', localized(entry, language)] as const,
      ),
    ),
  );
  const resource = (parent: ParentNode, name: string): string =>
    resources.get(first(parent, name)?.getAttribute('resid') ?? '') ?? '';
  const tab = first(manifest, 'CustomTab');
  const groups = tab === null ? [] : all(tab, 'Group');
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: resource(control, 'Label'),
    tip: resource(first(control, 'Supertip') ?? control, 'Description'),
    icon: addressOf(iconOf(control, resources)),
    action: actionOf(control, resource, addressOf),
  });
  return {
    id: first(manifest, 'Id')?.textContent.trim() ?? '',
    tab: tab === null ? '' : (resources.get(own(tab, 'Label')?.getAttribute('resid') ?? '') ?? ''),
    paneTitle: resources.get('Pane.Title') ?? '',
    paneUrl: addressOf(resource(manifest, 'FunctionFile')),
    groups: groups.map((group) => ({
      label: resource(group, 'Label'),
      buttons: all(group, 'Control').map(button),
    })),
  };
}

function actionOf(
  control: Element,
  resource: (parent: ParentNode, name: string) => string,
  addressOf: (url: string) => string,
): RibbonAction {
  const name = first(control, 'FunctionName')?.textContent.trim();
  if (name !== undefined) return { kind: 'command', name };
  return { kind: 'pane', url: addressOf(resource(first(control, 'Action') ?? control, 'SourceLocation')) };
}

function iconOf(control: Element, resources: ReadonlyMap<string, string>): string {
  const image = all(control, 'Image').find((each) => each.getAttribute('size') === iconSize);
  return resources.get(image?.getAttribute('resid') ?? '') ?? '';
}

function localized(entry: Element, language: Language): string {
  const locale = overrides[language];
  const override = all(entry, 'Override').find((each) => each.getAttribute('Locale') === locale);
  return (override ?? entry).getAttribute(override === undefined ? 'DefaultValue' : 'Value') ?? '';
}

/** Elements of that name in whatever namespace. */
function all(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function first(parent: ParentNode, name: string): Element | null {
  if (!(parent instanceof Document || parent instanceof Element)) return null;
  return all(parent, name)[0] ?? null;
}

function own(parent: Element, name: string): Element | null {
  return [...parent.children].find(({ localName }) => localName === name) ?? null;
}
