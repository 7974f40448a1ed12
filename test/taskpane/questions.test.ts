/** What the pane asks about a cell that shows another thing than it holds, as it is drawn. */
import assert from 'node:assert/strict';
import { FluentProvider } from '@fluentui/react-components';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, it } from 'vitest';
import { GroupQuestions, IssueQuestion, type QuestionsProps } from '../../src/taskpane/steps/Questions.tsx';
import type { Issue, IssueDetails } from '../../src/workbook/issue.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { snapshotOf, soundBook } from '../workbook/snapshots.ts';

function issue(code: Issue['code'], cell: string, details: IssueDetails): Issue {
  return { code, severity: 'error', table: 'Candidates', sheet: 'Đối tượng', cell, details };
}

const pressed = (): never => assert.fail('nothing is pressed');
const repairs: QuestionsProps['repairs'] = {
  workbook: readWorkbook(snapshotOf(soundBook())),
  last: null,
  ...{ repair: pressed, answer: pressed, undo: pressed, planTables: pressed, mendTables: pressed },
};

/** The texts of the buttons, in order. */
function buttons(part: ComponentType<QuestionsProps>, issues: readonly Issue[]): readonly string[] {
  const markup = renderToStaticMarkup(
    createElement(FluentProvider, {}, createElement(part, { issues, repairs })),
  );
  return [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gu)].map(([, text = '']) =>
    text.replace(/<[^>]*>/gu, ''),
  );
}

const dated = (cell: string, dayMonth: string, monthDay: string): Issue =>
  issue('ShownOtherwise', cell, {
    found: 46024,
    shown: '02/01',
    how: 'date',
    reads: 'code',
    dayMonth,
    monthDay,
  });

describe('what is asked', () => {
  it('about a date has a button for each reading', () => {
    assert.deepEqual(buttons(IssueQuestion, [dated('A3', '2-1', '1-2')]), ['Ghi 2-1', 'Ghi 1-2']);
    assert.deepEqual(buttons(IssueQuestion, [dated('A2', '1-1', '1-1')]), ['Ghi 1-1']);
  });

  it('about several has one button for all, by each way', () => {
    const all = [dated('A2', '1-1', '1-1'), dated('A3', '2-1', '1-2')];
    assert.deepEqual(buttons(GroupQuestions, all), ['Ghi lại theo ngày/tháng', 'Ghi lại theo tháng/ngày']);
    assert.deepEqual(buttons(GroupQuestions, all.slice(0, 1)), []);
  });

  it('about what may be thousands has both, and about other text nothing', () => {
    const asked = issue('NotANumber', 'C2', {
      found: '1.250',
      expected: 'mark',
      decimal: 1.25,
      thousands: 1250,
    });
    assert.deepEqual(buttons(IssueQuestion, [asked]), ['Ghi 1,25', 'Ghi 1250']);
    assert.deepEqual(
      buttons(IssueQuestion, [issue('NotANumber', 'C2', { found: 'tám', expected: 'mark' })]),
      [],
    );
  });
});
