/** Who works on this copy of the workbook: remembered in the file, for this add-in only. */
import { memberSetting as key } from '../workbook/remembered.ts';
import { written, type Written } from './inputs.ts';
import { roundTrip } from './round-trip.ts';

/** The code of the member that was remembered; null when there is none. Rejects when Excel does not answer. */
export async function rememberedMember(): Promise<string | null> {
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

/** Remembers the member's code in the workbook; null forgets. */
export async function rememberMember(code: string | null): Promise<Written> {
  return written(async () => {
    if (code === null && (await rememberedMember()) === null) return;
    return roundTrip(({ workbook }) => {
      if (code === null) workbook.settings.getItem(key).delete();
      else workbook.settings.add(key, code);
      return () => undefined;
    });
  });
}
