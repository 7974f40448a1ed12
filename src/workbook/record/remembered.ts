/** What the add-in remembers in the file: keys of its settings. */

/** The code of the member who works on this copy of the workbook. */
export const memberSetting = 'BinhXet.member';

/** Whether a paper that agrees with more names than the quota is invalid: as the ballots say, and as they are counted. */
export const quotaSetting = 'BinhXet.quotaBinds';

/** How ballots were printed last. */
export const ballotSetting = 'BinhXet.ballots';
