/** An input sheet as things to tell Excel: what a result sheet has, and its table, rules of entry and protection. */
import type { RulePlan } from '../../workbook/template/entry-rules.ts';
import type { InputSheetPlan } from '../../workbook/template/sheet-plan.ts';
import { bytesOf } from '../line/round-trip.ts';
import { additionStep, sheetSteps } from '../write/sheet-steps.ts';
import { step, type Step } from '../line/step.ts';

/** Adds the sheet, hidden, with everything but what speaks of other sheets. */
export function inputSheetSteps(plan: InputSheetPlan): readonly Step[] {
  const { sheet } = plan;
  return [
    additionStep(sheet, sheet.name),
    // Before the values: what is text stays text.
    ...formatSteps(plan),
    ...sheetSteps(sheet, sheet.name),
    ...tableSteps(plan),
  ];
}

/** What comes when all sheets are there: rules refer to other sheets, and a protected sheet takes no more rules. */
export function guardSteps(plan: InputSheetPlan): readonly Step[] {
  return [...plan.rules.map((rule) => ruleStep(plan.sheet.name, rule)), ...protectionSteps(plan)];
}

function formatSteps({ sheet, formats, wrapped }: InputSheetPlan): readonly Step[] {
  return [
    ...formats.map(({ block, numberFormat }) =>
      step(1, 1, bytesOf(numberFormat), (pages) => {
        // One text stands for all cells of the range; the types of the library know only a text for each cell.
        Object.assign(pages.cells(sheet.name, block), { numberFormat });
      }),
    ),
    ...wrapped.map((block) =>
      step(2, 1, 0, (pages) => {
        pages.cells(sheet.name, block).format.wrapText = true;
      }),
    ),
  ];
}

function tableSteps({ sheet, table }: InputSheetPlan): readonly Step[] {
  if (table === null) return [];
  return [
    step(3, 3, bytesOf(table), (pages) => {
      const made = pages.sheet(sheet.name).tables.add(pages.cells(sheet.name, table.block), true);
      made.name = table.name;
      made.style = table.style;
    }),
  ];
}

/** Lets cells take only what the rule allows, and says at the cell what that is. */
export function ruleStep(sheet: string, plan: RulePlan): Step {
  return step(2, 3, bytesOf(plan), (pages) => {
    const { dataValidation } = pages.cells(sheet, plan.block);
    dataValidation.rule = excelRule(plan.rule);
    dataValidation.prompt = { showPrompt: true, title: plan.promptTitle, message: plan.prompt };
    dataValidation.errorAlert = {
      showAlert: true,
      style: plan.strict ? 'Stop' : 'Warning',
      title: plan.errorTitle,
      message: plan.error,
    };
  });
}

/** A list is given to Excel as its words with commas between them, or as a formula. */
function excelRule(rule: RulePlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list': {
      const words = /^"(.*)"$/.exec(rule.source)?.[1];
      return { list: { inCellDropDown: true, source: words ?? `=${rule.source}` } };
    }
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.minimum, formula2: rule.maximum } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

function protectionSteps({ sheet, unlocked }: InputSheetPlan): readonly Step[] {
  if (unlocked === null) return [];
  return [
    ...unlocked.map((block) =>
      step(3, 1, 0, (pages) => {
        pages.cells(sheet.name, block).format.protection.locked = false;
      }),
    ),
    step(2, 1, 0, (pages) => pages.sheet(sheet.name).protection.protect()),
  ];
}
