/**
 * The theme of the workbench as the pane's own `prefers-color-scheme`: what the system tells a pane in Excel. Runs in the
 * pane's page before anything else, as text in the page.
 */
export const paneColours = `(() => {
  // Under a page of another origin nothing starts: the script before this one has stopped the page.
  if (window.parent === window || !window.webkit) return;
  const real = window.matchMedia.bind(window);
  const dark = () => parent.document.documentElement.dataset.theme !== 'light';
  window.matchMedia = (query) => {
    const asked = /^\\s*\\(prefers-color-scheme:\\s*(dark|light)\\)\\s*$/.exec(query);
    if (asked === null) return real(query);
    const told = new EventTarget();
    Object.defineProperties(told, { matches: { get: () => dark() === (asked[1] === 'dark') }, media: { value: query } });
    addEventListener('message', ({ source, data }) => {
      if (source === parent && data && data.theme) told.dispatchEvent(new Event('change'));
    });
    return told;
  };
  const follow = () => (document.documentElement.style.colorScheme = dark() ? 'dark' : 'light');
  addEventListener('message', ({ source, data }) => source === parent && data && data.theme && follow());
  follow();
})();`;
