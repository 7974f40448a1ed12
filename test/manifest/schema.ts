/** The content models of the published schemas, for the elements that this add-in uses (see check-manifest.ts for the sources). */

export interface Part {
  readonly name: string;
  /** A key of `contentModels`; one that ends in a colon is completed by the element's xsi:type. */
  readonly model: string;
  readonly min: number;
  readonly max: number;
}

export interface ContentModel {
  readonly sequence: readonly Part[];
  readonly attributes?: readonly string[];
}

const one = (name: string, model: string): Part => ({ name, model, min: 1, max: 1 });
const maybe = (name: string, model: string): Part => ({ name, model, min: 0, max: 1 });
const some = (name: string, model: string): Part => ({ name, model, min: 1, max: Infinity });
const any = (name: string, model: string): Part => ({ name, model, min: 0, max: Infinity });

/** OfficeApp, extended by TaskPaneApp (OfficeAppManifestV1_1.xsd). */
export const rootModel: ContentModel = {
  sequence: [
    one('Id', 'text'),
    maybe('AlternateId', 'text'),
    one('Version', 'text'),
    one('ProviderName', 'text'),
    one('DefaultLocale', 'text'),
    one('DisplayName', 'localised'),
    one('Description', 'localised'),
    maybe('IconUrl', 'localised'),
    maybe('HighResolutionIconUrl', 'localised'),
    maybe('SupportUrl', 'localised'),
    maybe('AppDomains', 'appDomains'),
    maybe('Hosts', 'baseHosts'),
    maybe('Requirements', 'requirements'),
    one('DefaultSettings', 'defaultSettings'),
    one('Permissions', 'text'),
    maybe('VersionOverrides', 'overrides:'),
  ],
  attributes: ['xsi:type', 'xmlns'],
};

const reference: ContentModel = { sequence: [], attributes: ['resid'] };
const resource: ContentModel = {
  sequence: [any('Override', 'override')],
  attributes: ['id', 'DefaultValue'],
};

export const contentModels: Readonly<Record<string, ContentModel>> = {
  text: { sequence: [] },
  reference,
  override: { sequence: [], attributes: ['Locale', 'Value'] },
  localised: { sequence: [any('Override', 'override')], attributes: ['DefaultValue'] },
  appDomains: { sequence: [some('AppDomain', 'text')] },
  baseHosts: { sequence: [some('Host', 'baseHost')] },
  baseHost: { sequence: [], attributes: ['Name'] },
  requirements: { sequence: [maybe('Sets', 'sets'), maybe('Methods', 'methods')] },
  sets: { sequence: [some('Set', 'named')] },
  methods: { sequence: [some('Method', 'named')] },
  named: { sequence: [], attributes: ['Name'] },
  defaultSettings: { sequence: [one('SourceLocation', 'localised')] },

  // TaskPaneAppVersionOverridesV1_0.xsd
  'overrides:VersionOverridesV1_0': {
    sequence: [
      maybe('Description', 'reference'),
      maybe('Requirements', 'requirements'),
      maybe('Hosts', 'hosts'),
      maybe('Resources', 'resources'),
    ],
    attributes: ['xmlns'],
  },
  hosts: { sequence: [some('Host', 'host:')] },
  'host:Workbook': { sequence: [maybe('Runtimes', 'runtimes'), maybe('DesktopFormFactor', 'formFactor')] },
  runtimes: { sequence: [some('Runtime', 'runtime')] },
  runtime: { sequence: [], attributes: ['resid', 'lifetime'] },
  formFactor: {
    sequence: [
      maybe('GetStarted', 'getStarted'),
      maybe('FunctionFile', 'reference'),
      some('ExtensionPoint', 'extensionPoint:'),
    ],
  },
  getStarted: {
    sequence: [one('Title', 'reference'), one('Description', 'reference'), one('LearnMoreUrl', 'reference')],
  },
  // Add-ins are limited to one custom tab (the reference's page on CustomTab).
  'extensionPoint:PrimaryCommandSurface': {
    sequence: [any('OfficeTab', 'officeTab'), maybe('CustomTab', 'customTab')],
  },
  officeTab: { sequence: [some('Group', 'group')], attributes: ['id'] },
  // At most 10 groups of at most 6 controls (the pages on CustomTab and Group).
  customTab: {
    sequence: [{ ...some('Group', 'group'), max: 10 }, one('Label', 'reference')],
    attributes: ['id'],
  },
  group: {
    sequence: [one('Label', 'reference'), one('Icon', 'icon'), { ...some('Control', 'control:'), max: 6 }],
    attributes: ['id'],
  },
  icon: { sequence: [some('Image', 'imageReference')] },
  imageReference: { sequence: [], attributes: ['resid', 'size'] },
  'control:Button': {
    sequence: [
      one('Label', 'reference'),
      one('Supertip', 'supertip'),
      one('Icon', 'icon'),
      one('Action', 'action:'),
    ],
    attributes: ['id'],
  },
  supertip: { sequence: [one('Title', 'reference'), one('Description', 'reference')] },
  'action:ExecuteFunction': { sequence: [one('FunctionName', 'text')] },
  'action:ShowTaskpane': {
    sequence: [maybe('TaskpaneId', 'text'), one('SourceLocation', 'reference'), maybe('Title', 'reference')],
  },

  // OfficeAppBasicTypesV1_0.xsd
  resources: {
    sequence: [
      maybe('Images', 'images'),
      maybe('Urls', 'urls'),
      maybe('ShortStrings', 'strings'),
      maybe('LongStrings', 'strings'),
    ],
  },
  images: { sequence: [any('Image', 'resource')] },
  urls: { sequence: [any('Url', 'resource')] },
  strings: { sequence: [any('String', 'resource')] },
  resource,
};
