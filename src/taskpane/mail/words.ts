/** The words of sending and receiving in the pane's language. */
import type { Language } from '../../i18n/language.ts';
import { mailRoomWords } from '../../i18n/pane/mail-room.ts';
import { useLanguage } from '../words.ts';

export const useMailWords = (): (typeof mailRoomWords)[Language] => mailRoomWords[useLanguage()];
