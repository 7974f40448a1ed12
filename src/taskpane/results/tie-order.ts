/** The order in which the Chair puts those who are equal. Pure. */

/** The list with the entry at `index` one place further up (-1) or down (1); the same list where there is no such place. */
export function moved<Entry>(list: readonly Entry[], index: number, by: -1 | 1): readonly Entry[] {
  const entry = list[index];
  const other = list[index + by];
  if (entry === undefined || other === undefined) return list;
  return list.map((one, at) => (at === index ? other : at === index + by ? entry : one));
}
