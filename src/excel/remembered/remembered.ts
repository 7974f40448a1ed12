/** What is remembered in the file, for this add-in only: a text under a key of the workbook's settings. */
import { memberSetting, ballotSetting, quotaSetting } from '../../workbook/record/remembered.ts';
import { written } from '../inputs/inputs.ts';
import type { Written } from '../inputs/inputs.ts';
import { roundTrip } from '../line/round-trip.ts';

/** The text under the key; null when there is none. Rejects when Excel does not answer. */
async function rememberedText(key: string): Promise<string | null> {
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
async function rememberText(key: string, text: string | null): Promise<Written> {
  return written(async () => {
    if (text === null && (await rememberedText(key)) === null) return;
    return roundTrip(({ workbook }) => {
      if (text === null) workbook.settings.getItem(key).delete();
      else workbook.settings.add(key, text);
      return () => undefined;
    });
  });
}

/** The code of the member that was remembered; null when there is none. Rejects when Excel does not answer. */
export async function rememberedMember(): Promise<string | null> {
  return rememberedText(memberSetting);
}

/** Remembers the member's code in the workbook; null forgets. */
export async function rememberMember(code: string | null): Promise<Written> {
  return rememberText(memberSetting, code);
}

/** Whether a paper that agrees with more names than the quota is invalid; null where nobody has said. */
export async function rememberedQuotaRule(): Promise<boolean | null> {
  const text = await rememberedText(quotaSetting);
  return text === null ? null : text === 'yes';
}

/** Remembers whether it is. */
export async function rememberQuotaRule(binds: boolean): Promise<Written> {
  return rememberText(quotaSetting, binds ? 'yes' : 'no');
}

/** How ballots were printed last, as `rememberBallotChoice` was told; null where they were not. */
export async function rememberedBallotChoice(): Promise<string | null> {
  return rememberedText(ballotSetting);
}

/** Remembers how ballots were printed, so that more of the same can be. */
export async function rememberBallotChoice(text: string): Promise<Written> {
  return rememberText(ballotSetting, text);
}
