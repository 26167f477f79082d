import { publishedMetrics } from '../../../simulator/cloudwatch/published.ts';
import { dimensionsFrom, metricKey } from '../../../simulator/cloudwatch/series.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { pageFrom } from './page.ts';
import { DIMENSIONS } from './shapes.ts';

/** ListMetrics: those for which data were sent, and those that AWS publishes by itself. */
export const listMetrics: Operation = {
  input: {
    kind: 'structure',
    members: {
      Namespace: TEXT,
      MetricName: TEXT,
      Dimensions: DIMENSIONS,
      NextToken: TEXT,
      RecentlyActive: TEXT,
      IncludeLinkedAccounts: FLAG,
      OwningAccount: TEXT,
    },
  },
  run: (world, request) => {
    const sent = [...world.cloudwatch.series.values()].map(({ metric }) => metric);
    const known = new Set(world.cloudwatch.series.keys());
    const published = publishedMetrics(world).filter((one) => !known.has(metricKey(one)));
    const found = [...sent, ...published]
      .filter(({ namespace, name }) => {
        const { Namespace = namespace, MetricName = name } = request;
        return Namespace === namespace && MetricName === name;
      })
      .filter(({ dimensions }) => hasAll(dimensions, request));
    const { items, nextToken } = pageFrom(found, request, 500);
    return {
      Metrics: items.map(({ namespace, name, dimensions }) => ({
        Namespace: namespace,
        MetricName: name,
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      })),
      NextToken: nextToken,
    };
  },
};

/** A filter without a value asks only for the name. */
function hasAll(dimensions: { readonly [name: string]: string }, request: JsonObject): boolean {
  const filters = (request.Dimensions ?? []) as readonly JsonObject[];
  const wanted = dimensionsFrom(filters.filter(({ Value }) => Value !== undefined));
  return (
    filters.every(({ Name }) => Object.hasOwn(dimensions, String(Name))) &&
    Object.entries(wanted).every(([name, value]) => dimensions[name] === value)
  );
}
