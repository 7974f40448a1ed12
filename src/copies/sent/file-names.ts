/** The names of the copies' files. */
import { composed } from '../../text/spelling.ts';

/** What Windows or macOS does not take in a name, what has no width, and half of a pair, which no name in UTF-8 can have. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafe = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\ufffe\uffff\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Characters of a member's code, and bytes of the whole name: file systems allow 255, with what stands there for a moment. */
const longest = { code: 40, bytes: 200 } as const;

/**
 * `<name of the workbook>_<member code>.xlsx` for each code, safe on every system and unique whatever the case.
 * `workbook` may have a folder before it and an ending behind it.
 */
export function copyFileNames(workbook: string, codes: readonly string[]): readonly string[] {
  const base = safe(workbook.replace(/^.*[/\\]/u, '').replace(/\.(?:xlsx|xlsm)$/iu, ''));
  const taken = new Set<string>();
  return codes.map((code) => {
    const ending = `_${[...safe(code)].slice(0, longest.code).join('')}`;
    let name = fitted(base, ending);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = fitted(base, `${ending}-${number}`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function safe(text: string): string {
  return composed(text).replace(unsafe, '-').trim();
}

/** The name with as much of its beginning as there is room for. */
function fitted(base: string, ending: string): string {
  const letters = [...base];
  const name = (): string => `${letters.join('')}${ending}.xlsx`;
  while (letters.length > 0 && new TextEncoder().encode(name()).length > longest.bytes) letters.pop();
  return name();
}
