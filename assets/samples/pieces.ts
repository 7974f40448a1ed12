/** The pieces the input sheets are made of. */
import type { SampleCell, SampleColumn, SampleRule } from './book.ts';

export const colors = { rules: '#1F4E79', people: '#548235', scores: '#BF8F00', votes: '#7030A0' } as const;

export const words = (hint: string, ...list: string[]): SampleRule => ({ kind: 'words', words: list, hint });
export const yesNo = (hint: string): SampleRule => words(hint, 'có', 'không');
export const codes = (sheet: string, hint: string): SampleRule => ({ kind: 'codes', sheet, column: 0, hint });
export const whole = (low: number, high: number, hint: string): SampleRule => ({
  kind: 'between',
  low,
  high,
  hint,
});
export const kinds = words('Chọn Tập thể hoặc Cá nhân.', 'Tập thể', 'Cá nhân');

export type Look = Omit<SampleColumn, 'header' | 'width'>;
export const column = (header: string, width: number, look: Look = {}): SampleColumn => ({
  header,
  width,
  ...look,
});
export const centred: Look = { align: 'center' };

export const plain = { landscape: false, frozenColumns: 1, guarded: false, spare: 0 } as const;

export interface Filling {
  readonly rows: readonly (readonly SampleCell[])[];
  /** Blank rows after them. */
  readonly spare: number;
}
