/** What the add-in remembers in the file: keys of its settings. */

/** The code of the member who works on this copy of the workbook. */
export const memberSetting = 'BinhXet.member';
