import { oursOf } from './judgement.ts';
import { stageWords } from './stages.ts';
import type { WatchStart, WatchState } from './watch-types.ts';

/** One line that says how far our deployment is; equal lines mean that nothing changed. */
export function progressLine(state: WatchState): string {
  const { service, start } = state;
  const ours = oursOf(start, service);
  const others = service.deployments.filter((one) => one.id !== start.deploymentId);
  const otherTasks = others.reduce((sum, one) => sum + one.runningCount, 0);
  const tasks = start.scalesOnly ? 'tasks' : 'new tasks';
  const parts = [`${ours?.runningCount ?? 0} of ${service.desiredCount} ${tasks} running`];
  if ((ours?.pendingCount ?? 0) > 0) parts.push(`${ours?.pendingCount} starting`);
  if (otherTasks > 0) parts.push(`${otherTasks} of other revisions`);
  if ((ours?.failedTasks ?? 0) > 0) parts.push(`${ours?.failedTasks} failed`);
  const draining = Object.values(state.draining).reduce((sum, count) => sum + count, 0);
  if (draining > 0) parts.push(`${draining} targets draining`);
  return `${statusWords(state)}: ${parts.join(', ')}`;
}

/** Minutes and seconds since the start, `m:ss`. */
export function elapsed({ start }: WatchState, atMs: number): string {
  return sinceText(beganMs(start), atMs);
}

/** When what a watch belongs to began: the deployment, or the one that it takes back. */
export function beganMs({ earlier, startedAtMs }: WatchStart): number {
  return earlier?.startedAtMs ?? startedAtMs;
}

/** Minutes and seconds from one time to another, `m:ss`. */
export function sinceText(startedAtMs: number, atMs: number): string {
  const seconds = Math.max(0, Math.round((atMs - startedAtMs) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Status, stage, traffic and circuit breaker: what a progress line begins with. */
export function statusWords({
  serviceDeployment: deployment,
  service,
  start,
  stage: seen,
}: WatchState): string {
  if (deployment === undefined) {
    return (
      service.deployments.find((one) => one.id === start.deploymentId)?.rolloutState ??
      'IN_PROGRESS'
    );
  }
  const breaker = deployment.circuitBreaker;
  const failures =
    breaker !== undefined && breaker.failureCount > 0
      ? `, circuit breaker ${breaker.failureCount}/${breaker.threshold}`
      : '';
  const stage = deployment.lifecycleStage === undefined ? '' : ` ${deployment.lifecycleStage}`;
  const words = stageWords(deployment, seen);
  return `${deployment.status}${stage}${words}${failures}`;
}

/** Each line once, in the order of the first ones, with how often it came. */
export function countedLines(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}
