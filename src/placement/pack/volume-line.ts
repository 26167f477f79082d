import type { BoundTable } from './bound-table.ts';
import type { Model } from './model.ts';

/** Candidates of a table with one weight for all resources, densest first. */
export interface VolumeLine {
  readonly rates: Float64Array;
  /** Place in the line of the table. */
  readonly place: Int32Array;
  readonly weight: Float64Array;
  readonly value: Float64Array;
  readonly most: Float64Array;
}

/** Weighs the candidates that a bin of one class may hold. Any rates give a true bound, good ones a low one. */
export function volumeLine(
  model: Model,
  { line, grid }: BoundTable,
  {
    type,
    values,
    rates,
  }: {
    readonly type: number;
    readonly values: Float64Array;
    readonly rates: Float64Array;
  },
): VolumeLine {
  const { demand, resources } = model;
  const rows: { place: number; weight: number; value: number; most: number }[] = [];
  line.forEach((at, place) => {
    const s = grid.shapes[at] as number;
    const most = model.most[type * model.shapes + s] as number;
    if (most === 0) return;
    let weight = 0;
    for (let r = 0; r < resources; r++)
      weight += (demand[s * resources + r] as number) * (rates[r] as number);
    rows.push({ place, weight: Math.max(weight, 1e-12), value: values[s] as number, most });
  });
  rows.sort((a, b) => b.value / b.weight - a.value / a.weight || a.place - b.place);
  return {
    rates,
    place: Int32Array.from(rows, (row) => row.place),
    weight: Float64Array.from(rows, (row) => row.weight),
    value: Float64Array.from(rows, (row) => row.value),
    most: Float64Array.from(rows, (row) => row.most),
  };
}

/**
 * Most that the candidates from one place of the line on can be worth in what is left, if they could be cut.
 * A little more than exact, so that rounding of floats never makes it false.
 */
export function worthOfVolume(volume: VolumeLine, left: Float64Array, from: number): number {
  const { rates, place, weight, value, most } = volume;
  let room = 0;
  for (let r = 0; r < left.length; r++) room += (left[r] as number) * (rates[r] as number);
  let sum = 0;
  for (let k = 0; k < place.length; k++) {
    if ((place[k] as number) < from) continue;
    const whole = (weight[k] as number) * (most[k] as number);
    if (whole >= room) {
      sum += (room / (weight[k] as number)) * (value[k] as number);
      break;
    }
    room -= whole;
    sum += (value[k] as number) * (most[k] as number);
  }
  return sum * (1 + 1e-9);
}
