/** Looks that more than one component has. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { GriffelStyle } from '@fluentui/react-components';

/** The least height of anything to press, in pixels. */
export const targetSize = '44px';

/** Where the pane is zoomed to about 200 %: a word of a line has hardly room beside anything. */
export const narrow = '@media (max-width: 279px)';

/** What is left free at both sides of the pane; less where it is narrow. */
export const edge = 'var(--edge)';

const card = {
  display: 'flex',
  flexDirection: 'column',
  gap: '8px',
  padding: '12px',
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
} as const satisfies GriffelStyle;

/** Looks that styles take over whole, with what is their own behind. */
export const looks = {
  /** The heading of a part of a section. */
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** A name in large type. */
  large: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** What belongs together, in a frame. */
  card,
  /** The same in a frame that stands out, also in high contrast. */
  frame: { ...card, border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  /** A line of a list that is pressed. */
  entry: {
    width: '100%',
    minHeight: targetSize,
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '8px 12px',
  },
  /** A field to type in. */
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '48px',
    padding: '4px 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  /** A choice with its words beside its mark. */
  option: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    minHeight: targetSize,
    padding: '10px 0',
    boxSizing: 'border-box',
    cursor: 'pointer',
  },
  /** The mark of such a choice. */
  mark: { flexShrink: 0, width: '24px', height: '24px', margin: 0 },
  /** The one button that is pressed next. */
  primary: {
    minHeight: '52px',
    width: '100%',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  /** What stays at the bottom of the pane. */
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: `8px ${edge} 12px`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
} as const satisfies Readonly<Record<string, GriffelStyle>>;

export const useShared = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0 },
  target: { minHeight: targetSize },
  /** A name and its figure: side by side where both have room in the font at hand, else one below the other. */
  pair: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  pairName: { flexGrow: 1, flexShrink: 1, flexBasis: '12ch', minWidth: 0 },
  pairFigure: {
    marginLeft: 'auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  /** Buttons side by side, as many as have room for their longest words. */
  buttonRow: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  rowButton: {
    flexGrow: 1,
    flexBasis: 'max(30%, 80px)',
    minWidth: 'auto',
    maxWidth: '100%',
    minHeight: targetSize,
    padding: '4px 8px',
    // Only what does not hide its overflow is kept as wide as its longest word.
    overflow: 'visible',
    overflowWrap: 'break-word',
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
