/** A time as JSON answers of AWS carry it: seconds since 1970, with fractions. */
export function seconds(ms: number): number;
/** Nothing for a time that has not come. */
export function seconds(ms: number | undefined): number | undefined;
export function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}
