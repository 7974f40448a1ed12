/** Looks of the printing of blank ballots. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { targetSize } from '../components/styles.ts';

export const usePrintStyles = makeStyles({
  text: { margin: 0 },
  choices: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    minHeight: targetSize,
    padding: '10px 0',
    boxSizing: 'border-box',
    cursor: 'pointer',
  },
  mark: { flexShrink: 0, width: '24px', height: '24px', margin: 0 },
  what: { display: 'block', color: tokens.colorNeutralForeground2 },
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '48px',
    padding: '4px 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  short: { maxWidth: '120px' },
  danger: { color: tokens.colorStatusDangerForeground1 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  attention: { border: `2px solid ${tokens.colorStatusWarningBorder2}` },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  primary: { width: '100%', minHeight: '52px', padding: '4px 8px' },
  wide: { width: '100%', minHeight: targetSize, padding: '4px 8px' },
});
