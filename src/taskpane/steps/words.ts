/** The words of the steps in the pane's language. */
import { stepsWords } from '../../i18n/pane/steps.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../words.ts';

export const useStepsWords = (): (typeof stepsWords)[Language] => stepsWords[useLanguage()];
