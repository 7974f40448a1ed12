/** Whether a colour `#RRGGBB` is dark, by its relative luminance; null for another text. */
export function isDarkColour(colour: string): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
