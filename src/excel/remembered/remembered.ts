/** What is remembered in the file, for this add-in only: a text under a key of the workbook's settings. */
import { written, type Written } from '../inputs/inputs.ts';
import { roundTrip } from '../line/round-trip.ts';

/** The text under the key; null when there is none. Rejects when Excel does not answer. */
export async function rememberedText(key: string): Promise<string | null> {
  return roundTrip(({ workbook }) => {
    const setting = workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    return () => {
      if (setting.isNullObject) return null;
      const value: unknown = setting.value;
      return typeof value === 'string' ? value : null;
    };
  });
}

/** Remembers the text in the workbook; null forgets what is there. */
export async function rememberText(key: string, text: string | null): Promise<Written> {
  return written(async () => {
    if (text === null && (await rememberedText(key)) === null) return;
    return roundTrip(({ workbook }) => {
      if (text === null) workbook.settings.getItem(key).delete();
      else workbook.settings.add(key, text);
      return () => undefined;
    });
  });
}
