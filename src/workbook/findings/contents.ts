/** Contents that nothing is scored under. */
import type { Findings } from '../read/findings.ts';
import type { Subjects } from '../read/subjects.ts';

/** Warns at the code of a content without a main criterion; not where some criterion's content is not known. */
export function checkContents({ contents, criteria }: Subjects, findings: Findings): void {
  if (criteria.usedContents === null) return;
  for (const { code, name } of contents.contents) {
    const spot = contents.spots.get(code);
    if (!criteria.usedContents.has(code) && spot !== undefined) {
      findings.add('UnusedContent', spot, { found: code, name });
    }
  }
}
