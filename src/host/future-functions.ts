import { formulaTokens } from './formula-text.ts';

/**
 * Functions later than the file format: in the file their names begin with `_xlfn.` (some with `_xlfn._xlws.`), which
 * Excel never shows. https://support.microsoft.com/office/914a0a1c-9c09-4e1e-8b2d-5e0f4d5d2b5f and [MS-XLSX] 2.2.2.
 */
const future = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FORECAST.ETS ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH ' +
    'IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST ' +
    'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY ' +
    'STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR ' +
    'Z.TEST ARRAYTOTEXT'
  ).split(' '),
);
const sheetFuture = new Set(['FILTER', 'SORT']);

/** A formula as the file has it, from one as Excel shows it. */
export function toFileFormula(formula: string): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, index) => {
      if (kind !== 'word' || tokens[index + 1]?.text !== '(') return text;
      const name = text.toUpperCase();
      if (sheetFuture.has(name)) return `_xlfn._xlws.${text}`;
      return future.has(name) ? `_xlfn.${text}` : text;
    })
    .join('');
}

/** A formula as Excel shows it, from one of the file. */
export function fromFileFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === 'word' ? text.replace(/^_xlfn\.(?:_xlws\.)?/i, '') : text))
    .join('');
}
