/** What the council has said about its ballots: how they are printed, and whether a quota binds who marks them. */
import { ballotSetting, quotaSetting } from '../../workbook/record/remembered.ts';
import type { Written } from '../inputs/inputs.ts';
import { rememberedText, rememberText } from './remembered.ts';

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
