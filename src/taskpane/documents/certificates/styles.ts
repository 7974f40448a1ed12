/** Looks that more than one part of the certificates has. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { looks } from '../../components/styles.ts';

export const useCertificateStyles = makeStyles({
  text: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: looks.heading,
  entry: {
    ...looks.entry,
    fontWeight: tokens.fontWeightRegular,
  },
  place: { display: 'block', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});
