/** Who works on this copy of the workbook: remembered in the file, for this add-in only. */
import { memberSetting } from '../../workbook/record/remembered.ts';
import type { Written } from '../inputs/inputs.ts';
import { rememberedText, rememberText } from './remembered.ts';

/** The code of the member that was remembered; null when there is none. Rejects when Excel does not answer. */
export async function rememberedMember(): Promise<string | null> {
  return rememberedText(memberSetting);
}

/** Remembers the member's code in the workbook; null forgets. */
export async function rememberMember(code: string | null): Promise<Written> {
  return rememberText(memberSetting, code);
}
