/** Looks of the printing of blank ballots. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { looks, targetSize } from '../components/styles.ts';

export const usePrintStyles = makeStyles({
  text: { margin: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: looks.option,
  mark: looks.mark,
  what: { display: 'block', color: tokens.colorNeutralForeground2 },
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  input: {
    ...looks.input,
    fontSize: tokens.fontSizeBase400,
  },
  short: { maxWidth: '120px' },
  danger: { color: tokens.colorStatusDangerForeground1 },
  card: {
    ...looks.card,
    gap: '12px',
  },
  attention: { border: `2px solid ${tokens.colorStatusWarningBorder2}` },
  name: looks.heading,
  primary: { width: '100%', minHeight: '52px', padding: '4px 8px' },
  wide: { width: '100%', minHeight: targetSize, padding: '4px 8px' },
});
