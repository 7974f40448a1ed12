/** Every .docx that we write, in each house style. */
import type { StyleName } from '../../../src/papers/house-style.ts';
import { aTie, provisional, withOddWords } from './councils.ts';
import { sample, sampleName, written, type WrittenFile } from './written-file.ts';

/** The documents and certificates of a council, in a house style; `name` says whose. */
export async function* documentsOf(
  council: Uint8Array,
  name: string,
  style: StyleName,
  ...options: readonly string[]
): AsyncGenerator<WrittenFile> {
  const argv = ['documents', 'in.xlsx', '--out-dir', 'out', '--style', style, ...options];
  const outputs = await written({ 'in.xlsx': council }, argv);
  for (const [file, bytes] of outputs) {
    const what = `${file} of ${name} (${[style, ...options].join(' ')})`;
    yield { name: what, format: file.endsWith('.docx') ? 'docx' : 'xlsx', bytes };
  }
}

const styles = ['state', 'party'] as const;

/** Documents of odd words: small ones. */
export async function* oddDocuments(): AsyncGenerator<WrittenFile> {
  for (const style of styles) yield* documentsOf(withOddWords().save(), 'odd words', style);
}

/** Those of the sample, of councils with open ends, and blank ballots in every division. */
export async function* documents(): AsyncGenerator<WrittenFile> {
  for (const style of styles) {
    yield* documentsOf(sample(sampleName), 'the sample', style);
    yield* documentsOf(aTie().save(), 'a tie', style, '--only', 'minutes,submission,decision');
    yield* documentsOf(
      provisional().save(),
      'provisional scores',
      style,
      '--only',
      'public-list,score-sheets',
    );
  }
  for (const division of ['one', 'kind', 'award'])
    yield* documentsOf(
      aTie().save(),
      'a tie',
      'state',
      '--only',
      'ballots',
      '--ballots',
      division,
      '--order',
      'draw',
      '--spares',
      '2',
    );
}
