/** Looks of the part for sending and receiving. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { edge, looks, targetSize } from '../components/styles.ts';

export const useMailStyles = makeStyles({
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '32px', padding: `16px ${edge}` },
  text: { margin: 0 },
  primary: { width: '100%', minHeight: '52px', padding: '4px 8px' },
  wide: { width: '100%', minHeight: targetSize, padding: '4px 8px' },
  card: looks.card,
  attention: { border: `2px solid ${tokens.colorStatusWarningBorder2}` },
  serious: { border: `3px solid ${tokens.colorStatusDangerBorder2}` },
  name: looks.heading,
  lines: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  summary: { minHeight: targetSize, padding: '8px 0', cursor: 'pointer', boxSizing: 'border-box' },
  choice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    minHeight: targetSize,
    padding: '8px 0',
    cursor: 'pointer',
  },
  box: { flexShrink: 0, width: '20px', height: '20px', margin: '1px 0 0' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});
