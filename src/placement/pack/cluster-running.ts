import { keepClasses } from './keep-classes.ts';
import type { Model } from './model.ts';
import type { Tools } from './tools.ts';

/** Clusters of all running instances together, about. */
const CLUSTERS = 16;

/** How many classes cost nothing and are limited: instances that run. */
export function runningOf({ price, stock, classes }: Model): readonly number[] {
  return Array.from({ length: classes }, (_, t) => t).filter(
    (t) => price[t] === 0 && Number.isFinite(stock[t]),
  );
}

/**
 * The problem with instances of like size that run as one class of their mean size. Its packings are none of the whole
 * problem and its bound proves nothing, but what tasks are worth in it is near to what they are worth in truth.
 */
export function clusterRunning({ model, grids }: Tools): Model {
  const running = new Set(runningOf(model));
  const bought = Array.from({ length: model.classes }, (_, t) => t).filter((t) => !running.has(t));
  const most = Math.ceil(running.size / CLUSTERS);
  // Classes of one grid may hold the same shapes, so they differ in size only.
  const clusters = grids.flatMap(({ classes }) =>
    split(
      model,
      classes.filter((t) => running.has(t)),
      most,
    ),
  );
  const { model: kept } = keepClasses(model, bought);
  const means = clusters.map((cluster) => meanOf(model, cluster));
  return {
    ...kept,
    classes: kept.classes + clusters.length,
    capacity: Float64Array.from([...kept.capacity, ...means.flatMap(({ capacity }) => capacity)]),
    price: Float64Array.from([...kept.price, ...clusters.map(() => 0)]),
    stock: Float64Array.from([...kept.stock, ...means.map(({ stock }) => stock)]),
    most: Int32Array.from([...kept.most, ...means.flatMap((one) => one.most)]),
  };
}

/** Halves a set of classes along the resource in which they differ most, until the parts are small. */
function split(model: Model, classes: readonly number[], most: number): readonly number[][] {
  if (classes.length === 0) return [];
  if (classes.length <= most) return [[...classes]];
  const { resources, capacity } = model;
  const sizesOf = (r: number) => classes.map((t) => capacity[t * resources + r] as number);
  let widest = 0;
  let width = -1;
  for (let r = 0; r < resources; r++) {
    const sizes = sizesOf(r);
    const top = Math.max(...sizes);
    const share = top > 0 ? (top - Math.min(...sizes)) / top : 0;
    if (share > width) [widest, width] = [r, share];
  }
  const at = (t: number) => capacity[t * resources + widest] as number;
  const sorted = classes.toSorted((a, b) => at(a) - at(b) || a - b);
  const half = sorted.length >> 1;
  return [...split(model, sorted.slice(0, half), most), ...split(model, sorted.slice(half), most)];
}

function meanOf(model: Model, cluster: readonly number[]) {
  const { resources, capacity, demand, shapes } = model;
  const meanAt = (r: number) =>
    Math.floor(
      cluster.reduce((sum, t) => sum + (capacity[t * resources + r] as number), 0) / cluster.length,
    );
  const mean = Array.from({ length: resources }, (_, r) => meanAt(r));
  const most = Array.from({ length: shapes }, (_, s) => {
    if (!cluster.some((t) => (model.most[t * shapes + s] as number) > 0)) return 0;
    const fit = mean.map((all, r) => {
      const need = demand[s * resources + r] as number;
      return need > 0 ? Math.floor(all / need) : Infinity;
    });
    return Math.min(model.apart[s] as number, ...fit);
  });
  const stock = cluster.reduce((sum, t) => sum + (model.stock[t] as number), 0);
  return { capacity: mean, most, stock };
}
