/** How long the sheets must be quiet before they are read again, in milliseconds. */
const quiet = 400;

/** Gives a function that puts work off until there has been quiet; work that was put off before is dropped. */
export function afterQuiet(): (work: () => void) => void {
  let waiting: number | undefined;
  return (work) => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(work, quiet);
  };
}
