import type { JsonObject } from '../json.ts';
import { isHealthy, type Task } from './task.ts';

/** What a deployment has when it is judged. */
export interface Standing {
  readonly desired: number;
  /** Tasks of the revision that comes. */
  readonly own: readonly Task[];
  /** Tasks of the revisions before it. */
  readonly older: readonly Task[];
}

/**
 * Whether a rolling deployment may be called complete before all of its tasks are healthy.
 * @source reference/service-deployments.md section 3, "Early success": at least one healthy task, and with BLOCKING
 * no task of an older revision
 */
export function succeedsEarly(configuration: JsonObject, standing: Standing): boolean {
  const { enable, healthyPercent, sourceServiceRevisionCleanup } =
    (configuration.earlySuccessCriteria ?? {}) as JsonObject;
  if (enable !== true) return false;
  const { desired, own, older } = standing;
  const wanted = Math.max(1, Math.ceil((desired * Number(healthyPercent)) / 100));
  const isEnough = own.filter(isHealthy).length >= Math.min(wanted, Math.max(desired, 1));
  return isEnough && (sourceServiceRevisionCleanup === 'DEFERRED' || older.length === 0);
}
