/** The display language, for those who may not import `i18n` themselves and only hand it on. */
export type { Language } from '../../i18n/language.ts';
