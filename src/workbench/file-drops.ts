/** Files that are dragged onto the page. */

/** Calls `open` with the first file dropped on the element, which has the class `dragging` while one is above it. */
export function acceptDrops(target: HTMLElement, open: (file: File) => void): void {
  const mark = (dragging: boolean): void => void target.classList.toggle('dragging', dragging);
  target.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  target.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}
