/** The sample workbook with many times its candidates. */
import { sampleCampaign } from '../assets/samples/sample-60.ts';
import { writeBook } from '../assets/samples/write-book.ts';

/** The file: `times` of each of the 100 candidates, with their marks, ballots and self-scores. */
export function scaledSample(times: number): Uint8Array {
  return writeBook(sampleCampaign(times)).save();
}
