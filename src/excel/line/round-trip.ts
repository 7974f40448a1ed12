/** One message to Excel and its reply: the only place that talks to it. */

/**
 * What a request or reply may weigh. Excel on the web refuses more than 5 MB; the rest is left for what the estimates
 * do not see. [Resource limits of Office Add-ins](https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
export const messageBytes = 4_000_000;

/**
 * Queues a batch, sends it and gives what the function that `batch` returns reads from the loaded objects.
 * Rejects with an `OfficeExtension.Error` when Excel refuses or goes away; then the batch may have taken effect
 * up to the action that failed, or as a whole with the reply lost.
 */
export async function roundTrip<Result>(
  batch: (context: Excel.RequestContext) => () => Result,
): Promise<Result> {
  return Excel.run(async (context) => {
    const read = batch(context);
    await context.sync();
    return read();
  });
}

/** The same in a context that was there before: for what must be undone where it was done. */
export async function roundTripIn<Result>(
  before: OfficeExtension.ClientRequestContext,
  batch: () => () => Result,
): Promise<Result> {
  const read = batch();
  await before.sync();
  return read();
}

/** Lets the page breathe between two long stretches of reckoning. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const encoder = new TextEncoder();

/** Bytes of a value inside a message, whose body is JSON within JSON: quotation marks and backslashes count twice. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let escaped = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 92) escaped += 1;
  }
  return encoder.encode(text).byteLength + escaped;
}
