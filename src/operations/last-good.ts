import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/** Service revisions that one call describes. Source: API reference, DescribeServiceRevisions. */
const REVISIONS_PER_CALL = 20;

/**
 * The task definition of the last deployment that was successful and brought another one than `current`, by the
 * history that ECS keeps of service deployments; `undefined` when there is none or the server keeps no history.
 */
export async function lastGoodDefinition(
  name: ServiceName,
  current: string,
  { ecs, rollouts }: Pick<Ports, 'ecs' | 'rollouts'>,
): Promise<string | undefined> {
  const briefs = (await ecs.listServiceDeployments(name)) ?? [];
  const good = briefs
    .filter(({ status }) => status === 'SUCCESSFUL')
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs)
    .map(({ targetRevisionArn }) => targetRevisionArn);
  const arns = [...new Set(good)].slice(0, REVISIONS_PER_CALL);
  const revisions = (await rollouts.revisions(arns)) ?? [];
  const ordered = arns.map((arn) => revisions.find((one) => one.arn === arn)?.taskDefinitionArn);
  return ordered.find((arn) => arn !== undefined && arn !== current);
}

/** What the service ran before, if that was complete: what there is without a history. */
export function definitionBefore(before: Service): string | undefined {
  const primary = before.deployments.find(({ status }) => status === 'PRIMARY');
  const isComplete = (primary?.rolloutState ?? 'COMPLETED') === 'COMPLETED';
  return isComplete ? before.taskDefinitionArn : undefined;
}
