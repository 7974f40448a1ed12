/** Handing a file to the person: the browser saves it, or asks where to. */

/** How long the browser may take to fetch what it saves, in milliseconds. */
const patience = 60_000;

/** Downloads the bytes under this name. */
export function saveFile(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), patience);
}

/**
 * Whether a page here can hand a file to the person. The pane's browser saves downloads on Windows and on the web; the web view of
 * Mac and iPad (WebKit) drops them without a word, [by design](https://github.com/OfficeDev/office-js/issues/2700).
 */
export function canSaveFiles(): boolean {
  const { platform } = Office.context;
  const onApple = platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS;
  return !onApple || navigator.userAgent.includes('Chrome/');
}
