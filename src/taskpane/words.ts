/** The pane's language, for the components. */
import { createContext, useContext } from 'react';
import type { Language } from '../i18n/language.ts';
import { paneWords } from '../i18n/pane/pane.ts';

export const LanguageContext = createContext<Language>('vi');

export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of the pane in its language. */
export const useWords = (): (typeof paneWords)[Language] => paneWords[useLanguage()];
