import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  track: {
    display: 'block',
    position: 'relative',
    height: '8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  thin: { height: '6px' },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '4px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  quiet: { backgroundColor: tokens.colorNeutralForeground3 },
  /** What is not final: slanted stripes, which do not need colour to be told apart. */
  striped: {
    backgroundImage: `repeating-linear-gradient(-45deg, transparent 0 4px, ${tokens.colorNeutralBackground1} 4px 7px)`,
  },
  tick: {
    position: 'absolute',
    top: '-4px',
    bottom: '-4px',
    width: '3px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

interface BarProps {
  /** How much is filled, 0 to 1. */
  readonly share: number;
  /** Where a tick stands, 0 to 1; null for none. */
  readonly tick?: number | null;
  /** A share of votes rather than a score. */
  readonly thin?: boolean;
  readonly striped?: boolean;
}

/** A bar from 0 on. It says nothing that is not in words beside it. */
export function Bar({ share, tick = null, thin = false, striped = false }: BarProps): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.track, thin && styles.thin)} aria-hidden>
      <span
        className={mergeClasses(styles.bar, thin && styles.quiet, striped && styles.striped)}
        style={{ width: percent(share) }}
      />
      {tick !== null && <span className={styles.tick} style={{ left: percent(tick) }} />}
    </span>
  );
}

function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`;
}
