/** What is said on standard error meanwhile. */
export async function saidOf(work: () => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text: string | Uint8Array) => {
    said.push(String(text));
    return true;
  };
  try {
    await work();
  } finally {
    process.stderr.write = write;
  }
  return said.join('');
}
