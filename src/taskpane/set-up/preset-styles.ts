/** Looks of the presets. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { looks } from '../components/styles.ts';

export const usePresetStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  plainLegend: { padding: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: looks.option,
  box: looks.mark,
  body: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground1 },
  preview: looks.frame,
  heading: looks.heading,
  line: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '4px 0' },
  write: { width: '100%', minHeight: '52px' },
});
