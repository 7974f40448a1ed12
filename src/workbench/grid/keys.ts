/** What a key pressed in the grid asks for, as in Excel. */
import type { KeyPress } from './moves.ts';

export type Asked =
  /** To the next cell: by Enter down, by Tab to the right, the other way with Shift. */
  | { readonly kind: 'goOn'; readonly by: 'Enter' | 'Tab'; readonly way: 1 | -1 }
  | { readonly kind: 'edit' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Opens the list of what may be entered. */
  | { readonly kind: 'choose' }
  /** Another cell, if the key leads to one. */
  | { readonly kind: 'move' };

/** What a key asks for while nothing is being typed; null when it is not the grid's. */
export function asked(press: KeyPress): Asked | null {
  if (press.altKey) return press.key === 'ArrowDown' ? { kind: 'choose' } : null;
  const letter = press.ctrlKey || press.metaKey ? press.key.toLowerCase() : '';
  switch (letter) {
    case 'a':
      return { kind: 'selectAll' };
    case 'c':
    case 'x':
      return { kind: 'copy' };
    case 'z':
      return { kind: press.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return plainKey(press);
  }
}

function plainKey({ key, shiftKey }: KeyPress): Asked {
  switch (key) {
    case 'Enter':
    case 'Tab':
      return { kind: 'goOn', by: key, way: shiftKey ? -1 : 1 };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'empty' };
    default:
      return { kind: 'move' };
  }
}

/** Whether a key ends the typing and writes what was typed; arrows do when it was typed over the cell. */
export function endsTyping({ key, altKey }: KeyPress, mode: 'entering' | 'editing'): boolean {
  if (key === 'Enter') return !altKey;
  return key === 'Tab' || (mode === 'entering' && key.startsWith('Arrow'));
}
