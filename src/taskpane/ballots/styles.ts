/** Looks of the count. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { edge, looks, targetSize } from '../components/styles.ts';

export const useBallotStyles = makeStyles({
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '16px' },
  bar: {
    position: 'sticky',
    bottom: 0,
    maxHeight: '50vh',
    overflowY: 'auto',
    margin: `0 calc(-1 * ${edge}) -16px`,
    padding: `8px ${edge} 12px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  pad: {
    ...looks.frame,
    gap: '12px',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: looks.large,
  buttons: { display: 'flex', flexDirection: 'column', gap: '8px' },
  wide: { minHeight: '56px', width: '100%', minWidth: 0, padding: '4px 8px' },
  task: {
    ...looks.entry,
    minHeight: '64px',
    minWidth: 0,
  },
  block: { display: 'block' },
  hint: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  field: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  input: looks.input,
  // A browser's own field of choice cuts a long name off: this one lets it go on in the next line, and draws its own arrow.
  choice: {
    position: 'relative',
    '::after': {
      content: '""',
      position: 'absolute',
      right: '14px',
      top: 'calc(50% - 7px)',
      width: '8px',
      height: '8px',
      borderRight: '2px solid currentColor',
      borderBottom: '2px solid currentColor',
      transform: 'rotate(45deg)',
      pointerEvents: 'none',
    },
  },
  select: { appearance: 'none', whiteSpace: 'normal', paddingRight: '36px' },
  number: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-start' },
  figure: { flexGrow: 1, flexBasis: '112px' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    width: '100%',
    minWidth: 0,
    minHeight: targetSize,
    textAlign: 'left',
    padding: '4px 8px',
  },
  opinion: { marginLeft: 'auto', textAlign: 'right' },
  check: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '44px' },
  box: looks.mark,
});
