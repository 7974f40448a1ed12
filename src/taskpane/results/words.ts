/** The words of the result, for its components. */
import type { Language } from '../../i18n/language.ts';
import { resultWords } from '../../i18n/pane/results.ts';
import { useLanguage } from '../words.ts';

export const useResultWords = (): (typeof resultWords)[Language] => resultWords[useLanguage()];
