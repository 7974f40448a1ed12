/** Large and small letters, as Vietnamese has them. */
import { composed } from './spelling.ts';

/** A sentence's words to go on with within another. */
export function beginningSmall(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Words to begin a sentence with. */
export function beginningLarge(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Capital letters, as titles of documents have them. */
export function capitals(text: string): string {
  return composed(text).toLocaleUpperCase('vi');
}
