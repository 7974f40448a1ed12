/** So many bytes that nobody can foresee, in the browser and in Node alike. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** 32 bits that nobody can foresee: a whole number from 0 to 2³² − 1, in the browser and in Node alike. */
export function randomWord(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word;
}
