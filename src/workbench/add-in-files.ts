/** Where the built add-in is: beside this page. */
export const addInFolder = 'pane/';

/** A file of the add-in beside this page, by its address in the manifest, whatever place that is made for. */
export function addInAddress(url: string): string {
  const { pathname, hash } = new URL(url, document.baseURI);
  const parts = pathname.split('/');
  const file = parts.slice(parts.includes('assets') ? parts.lastIndexOf('assets') : -1).join('/');
  return `${addInFolder}${file}${hash}`;
}
