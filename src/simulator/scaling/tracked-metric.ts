import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';

/**
 * The members of an alarm that say which metric a target tracking policy follows.
 * @throws Refusal ValidationException for a metric that is not one of Amazon ECS, or none
 * @source Application Auto Scaling API reference, PredefinedMetricSpecification and CustomizedMetricSpecification
 */
export function trackedMetric(resourceId: string, configuration: JsonObject): JsonObject {
  const own = configuration.CustomizedMetricSpecification as JsonObject | undefined;
  const predefined = configuration.PredefinedMetricSpecification as JsonObject | undefined;
  if ((own === undefined) === (predefined === undefined)) {
    throw invalid(
      'Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification has to be given.',
    );
  }
  return own === undefined ? predefinedMetric(resourceId, predefined ?? {}) : customMetric(own);
}

function predefinedMetric(resourceId: string, given: JsonObject): JsonObject {
  const [, ClusterName = '', ServiceName = ''] = resourceId.split('/');
  const ofService = (MetricName: string) => ({
    Namespace: 'AWS/ECS',
    MetricName,
    Statistic: 'Average',
    Dimensions: pairs({ ClusterName, ServiceName }),
  });
  switch (String(given.PredefinedMetricType).replace(/HighResolution$/, '')) {
    case 'ECSServiceAverageCPUUtilization':
      return ofService('CPUUtilization');
    case 'ECSServiceAverageMemoryUtilization':
      return ofService('MemoryUtilization');
    case 'ALBRequestCountPerTarget':
      return requestsPerTarget(given.ResourceLabel);
    default:
      throw invalid(
        `Invalid metric type: ${String(given.PredefinedMetricType)} is not supported for the namespace ecs.`,
      );
  }
}

const LABEL = /^(app\/[^/]+\/[^/]+)\/(targetgroup\/[^/]+\/[^/]+)$/;

function requestsPerTarget(label: unknown): JsonObject {
  const [, LoadBalancer, TargetGroup] = LABEL.exec(String(label)) ?? [];
  if (LoadBalancer === undefined || TargetGroup === undefined) {
    throw invalid(
      'ALBRequestCountPerTarget needs a ResourceLabel of the form app/<name>/<id>/targetgroup/<name>/<id>.',
    );
  }
  return {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'RequestCountPerTarget',
    Statistic: 'Sum',
    Dimensions: pairs({ LoadBalancer, TargetGroup }),
  };
}

function customMetric({ Metrics, Dimensions = [], ...own }: JsonObject): JsonObject {
  if (Array.isArray(Metrics)) return { Metrics: withPeriods(Metrics as readonly JsonObject[]) };
  const { Namespace, MetricName, Statistic } = own;
  if (Namespace === undefined || MetricName === undefined || Statistic === undefined) {
    throw invalid('A customized metric needs Namespace, MetricName and Statistic, or Metrics.');
  }
  return { Namespace, MetricName, Statistic, Dimensions };
}

/** Queries of a policy have no period of their own: it is a minute. */
function withPeriods(queries: readonly JsonObject[]): readonly JsonObject[] {
  return queries.map((query) => {
    const stat = query.MetricStat as JsonObject | undefined;
    return stat === undefined ? query : { ...query, MetricStat: { ...stat, Period: 60 } };
  });
}

function pairs(dimensions: { readonly [name: string]: string }): readonly JsonObject[] {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}

function invalid(message: string): Refusal {
  return new Refusal('ValidationException', message);
}
