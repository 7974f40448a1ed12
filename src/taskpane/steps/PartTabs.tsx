import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { edge, targetSize } from '../components/styles.ts';
import type { ScoringPart } from '../place.ts';
import { useLanguage } from '../words.ts';
import { onTabKeys } from './tab-keys.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: `12px ${edge} 0` },
  part: {
    flexGrow: 1,
    minHeight: targetSize,
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: {
    fontWeight: tokens.fontWeightSemibold,
    border: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': {
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
    },
  },
});

interface PartTabsProps {
  readonly parts: readonly ScoringPart[];
  readonly open: ScoringPart;
  readonly onOpen: (part: ScoringPart) => void;
}

/** The parts of scoring: one's own sheet, how far everybody is, and what goes out and comes back. */
export function PartTabs({ parts, open, onOpen }: PartTabsProps): ReactNode {
  const words = stepsWords[useLanguage()].parts;
  const styles = useStyles();
  return (
    <div
      className={styles.parts}
      role="tablist"
      aria-label={words.label}
      onKeyDown={onTabKeys(parts, open, onOpen)}
    >
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          role="tab"
          data-tab={part}
          aria-selected={part === open}
          tabIndex={part === open ? 0 : -1}
          className={mergeClasses(styles.part, part === open && styles.open)}
          onClick={() => onOpen(part)}
        >
          {words[part]}
        </button>
      ))}
    </div>
  );
}
