import { tokens } from './formula.ts';

/** Functions younger than the format: a file must spell them with `_xlfn.`, or Excel shows #NAME? ([MS-XLSX] 2.2.2). */
const future = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA ' +
    'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ERF.PRECISE ' +
    'ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR ' +
    'FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMSEC ' +
    'ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI ' +
    'SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN ' +
    'UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST XOR Z.TEST XLOOKUP XMATCH UNIQUE SEQUENCE SORTBY RANDARRAY ' +
    'LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED WRAPROWS WRAPCOLS VALUETOTEXT ARRAYTOTEXT FILTERXML ' +
    'FORECAST.ETS IMCSCH IMSECH IMSINH IMTAN TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS'
  ).split(' '),
);
/** Not `_xlfn.` alone, for they clash with older things of the same name. */
const futureWorksheet = new Set(['FILTER', 'SORT']);

/** A formula as the file spells it, for one as a person reads it. */
export function storedFormula(formula: string): string {
  if (!formula.includes('(')) return formula;
  const list = tokens(formula);
  return list
    .map((token, index) => {
      if (token.kind !== 'word' || list[index + 1]?.text !== '(') return token.text;
      const name = token.text.toUpperCase();
      if (futureWorksheet.has(name)) return `_xlfn._xlws.${token.text}`;
      return future.has(name) ? `_xlfn.${token.text}` : token.text;
    })
    .join('');
}

/** A formula as a person reads it, for one as the file spells it. */
export function shownFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return tokens(formula)
    .map((token) =>
      token.kind === 'word' ? token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/, '') : token.text,
    )
    .join('');
}
