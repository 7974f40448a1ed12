import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { scoringWords } from '../../i18n/scoring.ts';
import type { Room } from '../room-choice.ts';
import { rooms } from '../room-choice.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    padding: '12px 16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tab: {
    flexGrow: 1,
    minHeight: '48px',
    padding: '4px 2px',
    whiteSpace: 'nowrap',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // High contrast draws transparent borders too, and every tab would look open.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

interface TabsProps {
  readonly open: Room;
  readonly onOpen: (room: Room) => void;
}

/** The rooms of the pane as tabs: one tab stop, the arrow keys go from one to the other. */
export function RoomTabs({ open, onOpen }: TabsProps): ReactNode {
  const words = scoringWords[useLanguage()].rooms;
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const room = rooms[(rooms.indexOf(open) + step + rooms.length) % rooms.length];
    if (step === 0 || room === undefined) return;
    event.preventDefault();
    onOpen(room);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${room}"]`)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={words.label} onKeyDown={move}>
      {rooms.map((room) => (
        <button
          key={room}
          type="button"
          role="tab"
          data-tab={room}
          aria-selected={room === open}
          tabIndex={room === open ? 0 : -1}
          className={mergeClasses(styles.tab, room === open && styles.open)}
          onClick={() => onOpen(room)}
        >
          {words[room]}
        </button>
      ))}
    </div>
  );
}
