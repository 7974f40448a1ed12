/** Results as they are laid out in the workbook: loaded when one is written, or looked back at. */
export { lastResult } from '../workbook/record/last-result.ts';
export { planIssues, planTally } from '../workbook/plan.ts';
export { gatherResults } from '../workbook/plan/results.ts';
export { changesSinceRecord } from '../workbook/record/record.ts';
