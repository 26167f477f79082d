import type { LifecycleHook, Service, ServiceDeployment } from '../ports/ecs.ts';
import type { WatchState } from './watch-types.ts';

/** Pause hooks that wait for somebody. */
export function waitingHooks(deployment: ServiceDeployment | undefined): readonly LifecycleHook[] {
  return (deployment?.hooks ?? []).filter(({ status }) => status === 'AWAITING_ACTION');
}

/** Lines for the hooks that wait and did not before. */
export function newHookLines(
  before: WatchState,
  { serviceDeployment: deployment, service }: WatchState,
  atMs: number,
): readonly string[] {
  if (deployment === undefined) return [];
  const known = new Set(waitingHooks(before.serviceDeployment).map(({ id }) => id));
  const fresh = waitingHooks(deployment).filter(({ id }) => !known.has(id));
  return fresh.flatMap((hook) => hookLines(hook, { deployment, service, atMs }));
}

/** Says that a deployment waits for an answer, how long it will, and the exact commands that answer. */
function hookLines(
  hook: LifecycleHook,
  at: { readonly deployment: ServiceDeployment; readonly service: Service; readonly atMs: number },
): readonly string[] {
  const { deployment, service, atMs } = at;
  const ours = commandFor(hook, service);
  const aws = `aws ecs continue-service-deployment --service-deployment-arn ${deployment.arn} --hook-id ${hook.id}`;
  return [
    `waits at ${deployment.lifecycleStage ?? 'a stage'} for an answer to ${hook.id}${expiry(hook, atMs)}`,
    `  to go on:   ${ours}`,
    `  to go back: ${ours} --hook-action rollback`,
    `  or: ${aws} --action CONTINUE (or ROLLBACK)`,
  ];
}

/** The command line that lets a deployment go on that waits at a hook. */
export function commandFor({ id }: LifecycleHook, { name, clusterArn }: Service): string {
  const cluster = clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
  return `slipway continue --service ${name} --cluster ${cluster} --hook-id ${id}`;
}

function expiry({ expiresAtMs, timeoutAction = 'ROLLBACK' }: LifecycleHook, atMs: number): string {
  if (expiresAtMs === undefined) return '';
  const minutes = Math.max(0, Math.round((expiresAtMs - atMs) / 60_000));
  return `; in ${minutes} min ECS does ${timeoutAction}`;
}
