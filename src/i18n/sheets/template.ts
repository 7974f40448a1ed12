/** The words of the workbook that a council begins with: its sheets, what may be chosen where, and the guide. */
import type { Words } from '../language.ts';
import { englishTemplate } from './template-en.ts';
import { vietnameseTemplate } from './template-vi.ts';

/** The tables of the template, by name. */
export type TemplateTable = keyof typeof vietnameseTemplate.sheets;

export const templateWords: Words<typeof vietnameseTemplate> = {
  vi: vietnameseTemplate,
  en: englishTemplate,
};
