import { asSlipwayError } from '../errors.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { lastGoodDefinition } from './last-good.ts';

/**
 * Deregisters active revisions of the family but the newest `keep`. Never one that the service runs, or that a
 * rollback would go to. A revision that cannot be deregistered is told and left.
 */
export async function keepRevisions(
  { name, before, after, keep }: Tidying,
  ports: Pick<Ports, 'ecs' | 'rollouts' | 'log'>,
): Promise<readonly string[]> {
  const { rollouts, log } = ports;
  const current = after.taskDefinitionArn;
  const family = /\/([^/:]+):\d+$/.exec(current)?.[1];
  if (family === undefined) return [];
  const removed: string[] = [];
  try {
    const needed = new Set([
      current,
      before.taskDefinitionArn,
      await lastGoodDefinition(name, current, ports),
      ...[before, after].flatMap(({ deployments }) =>
        deployments.map((one) => one.taskDefinitionArn),
      ),
    ]);
    const active = await rollouts.activeDefinitions(family);
    for (const arn of active.slice(keep).filter((one) => !needed.has(one))) {
      await rollouts.deregister(arn);
      removed.push(arn);
    }
  } catch (error) {
    log.warning(`old revisions are left as they are: ${asSlipwayError(error).message}`);
  }
  if (removed.length > 0) log.info(`deregistered ${removed.length} old revisions of ${family}`);
  return removed;
}

/** A service whose family is to be tidied: before and after the deployment, and how many revisions stay. */
export interface Tidying {
  readonly name: ServiceName;
  readonly before: Service;
  readonly after: Service;
  readonly keep: number;
}
