import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';

const HTTP: ReadonlySet<unknown> = new Set(['HTTP', 'HTTPS']);

/** What a health check is when nothing is said. @source ELBv2 API reference, CreateTargetGroup */
export function healthCheckDefaults(request: JsonObject): JsonObject {
  const isLambda = request.TargetType === 'lambda';
  const protocol = request.HealthCheckProtocol ?? (HTTP.has(request.Protocol) ? 'HTTP' : 'TCP');
  const isHttp = HTTP.has(protocol);
  return {
    HealthCheckProtocol: isLambda ? undefined : protocol,
    HealthCheckPort: isLambda ? undefined : 'traffic-port',
    HealthCheckEnabled: !isLambda,
    HealthCheckIntervalSeconds: isLambda ? 35 : 30,
    HealthCheckTimeoutSeconds: isLambda ? 30 : HTTP.has(request.Protocol) ? 5 : isHttp ? 6 : 10,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
    ...(isHttp && { HealthCheckPath: '/', Matcher: { HttpCode: '200' } }),
  };
}

/** @throws Refusal InvalidConfigurationRequest when a check would still run when the next one starts */
export function checkHealthCheck(settings: JsonObject): void {
  const interval = Number(settings.HealthCheckIntervalSeconds);
  const timeout = Number(settings.HealthCheckTimeoutSeconds);
  if (timeout < interval || !HTTP.has(settings.Protocol)) return;
  throw new Refusal(
    'InvalidConfigurationRequest',
    `Health check timeout '${timeout}' must be smaller than the interval '${interval}'`,
  );
}

/** When health checks come to a verdict on a new target, in milliseconds after it was registered. */
export interface CheckTimes {
  readonly settleMs: number;
  readonly failMs: number;
}

/**
 * One passed check makes a new target healthy, `UnhealthyThresholdCount` failed ones in a row make it unhealthy.
 * @source ELB user guide, "Health checks for Application Load Balancer target groups"
 */
export function checkTimes(settings: JsonObject): CheckTimes {
  const intervalMs = Number(settings.HealthCheckIntervalSeconds) * 1000;
  return { settleMs: intervalMs, failMs: intervalMs * Number(settings.UnhealthyThresholdCount) };
}
