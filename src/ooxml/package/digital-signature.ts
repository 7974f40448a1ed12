/**
 * A digital signature over the parts of a package (ECMA-376 part 2, clause 10). It holds for the very bytes that were signed:
 * beside any others it would only say that somebody tampered with the file.
 */
import { partKey } from './part-names.ts';

/** What is asked of a package. */
interface Signable {
  related(source: string, kind: string): string | null;
  reachable(source: string): ReadonlySet<string>;
  contentType(name: string): string;
  unrelate(source: string, which: (relationship: { readonly part: string | null }) => boolean): void;
  remove(name: string): void;
}

/** The relationship of the package that leads to its signatures. */
const origin = 'origin';
/** All content types of signatures, their origin and their certificates have this. */
const ofSignatures = 'package.digital-signature';

/** Whether the package has a signature. */
export function isSigned(pkg: Signable): boolean {
  return pkg.related('', origin) !== null;
}

/** Takes the signatures out, with their certificates and with what leads to them. Of a macro project the own one stays. */
export function dropSignatures(pkg: Signable): void {
  const part = pkg.related('', origin);
  if (part === null) return;
  const parts = [...pkg.reachable(part)].filter(
    (name) => name === part || pkg.contentType(name).includes(ofSignatures),
  );
  pkg.unrelate('', (each) => each.part !== null && partKey(each.part) === partKey(part));
  for (const name of parts) pkg.remove(name);
}
