/** Looks that more than one part of the certificates has. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { targetSize } from '../../components/styles.ts';

export const useCertificateStyles = makeStyles({
  text: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  entry: {
    width: '100%',
    minHeight: targetSize,
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: '8px 12px',
    fontWeight: tokens.fontWeightRegular,
  },
  place: { display: 'block', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});
