/** The add-in as a file refers to it. */
import { memberSetting } from '../workbook/record/remembered.ts';

/** The add-in's id in manifest.xml. */
export const addInId = '3f0a6c52-7d1e-4b8a-9c64-2e5b81d0f7a3';

/**
 * The settings of a copy, as JSON texts by key: whose copy it is, and that the pane opens with it where the add-in is
 * installed. The pane's button in the manifest has the TaskpaneId of the same name. Elsewhere nobody is asked to install
 * anything, as the pane's part has `visibility` 0.
 * https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 */
export function copySettings(member: string): ReadonlyMap<string, string> {
  return new Map([
    ['Office.AutoShowTaskpaneWithDocument', 'true'],
    [memberSetting, JSON.stringify(member)],
  ]);
}
