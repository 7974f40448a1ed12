/** A version of the ExcelApi requirement set, `1.9`. */
export type ApiVersion = `${number}.${number}`;

/** Whether `have` is at least `need`: 1.10 is later than 1.9. */
export function includesVersion(have: ApiVersion, need: ApiVersion): boolean {
  const [major, minor] = parts(have);
  const [needMajor, needMinor] = parts(need);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

function parts(version: ApiVersion): readonly [number, number] {
  const [major = '0', minor = '0'] = version.split('.');
  return [Number(major), Number(minor)];
}

/** What Excel on Windows and Mac has of the common requirement sets that an add-in may ask for here. */
export const usualSets: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  RibbonApi: '1.2',
  AddinCommands: '1.1',
  File: '1.1',
  CompressedFile: '1.1',
};
