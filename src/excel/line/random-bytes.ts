/** So many bytes that nobody can foresee, in the browser and in Node alike. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
