/** Colours and sizes of the pane: Fluent's themes with larger type, light or dark as Office is. */
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Type for people of sixty in a bright room: nothing below 15 px, running text at 17. */
const sizes = {
  fontSizeBase200: '15px',
  lineHeightBase200: '20px',
  fontSizeBase300: '17px',
  lineHeightBase300: '24px',
  fontSizeBase400: '18px',
  lineHeightBase400: '26px',
  fontSizeBase500: '22px',
  lineHeightBase500: '28px',
} satisfies Partial<Theme>;

const lightTheme: Theme = { ...webLightTheme, ...sizes };
const darkTheme: Theme = {
  ...webDarkTheme,
  // Fluent's red on its dark ground has 4.2 : 1; text needs 4.5 (WCAG 2, 1.4.3).
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3,
  ...sizes,
};

const darkQuery = '(prefers-color-scheme: dark)';

/** Office's theme where it tells; otherwise what the system prefers. */
function prefersDark(): boolean {
  return isDarkColour(officeBackground() ?? '') ?? window.matchMedia(darkQuery).matches;
}

/** The background of Office's panes. Hosts without themes leave the member out, whatever its type says. */
function officeBackground(): string | null {
  const context: { readonly officeTheme?: Partial<Office.OfficeTheme> } = Office.context;
  return context.officeTheme?.bodyBackgroundColor ?? null;
}

/** The theme to show; it follows the system at once, and Office when the person comes back to the pane. */
export function usePaneTheme(): Theme {
  const [dark, setDark] = useState(prefersDark);
  useEffect(() => {
    const follow = (): void => setDark(prefersDark());
    const query = window.matchMedia(darkQuery);
    query.addEventListener('change', follow);
    window.addEventListener('focus', follow);
    return () => {
      query.removeEventListener('change', follow);
      window.removeEventListener('focus', follow);
    };
  }, []);
  return dark ? darkTheme : lightTheme;
}

/** Whether a colour `#RRGGBB` is dark, by its relative luminance; null for another text. */
export function isDarkColour(colour: string): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
