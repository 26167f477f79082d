import type { DeploymentGroup } from '../../ports/codedeploy.ts';
import type { Service, ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { findGroup } from '../find-group.ts';
import { isOwnConfig } from './code-group-of.ts';
import { type Forecasted, foretellRollout } from './foretell-rollout.ts';
import { isSurvivable } from './is-survivable.ts';
import type { RolloutLook } from './look-at-rollout.ts';
import { runsOnInstances } from './needs-fit.ts';

/** The rollout that a plan is about, and what a look at the cluster gave. */
export interface NextRollout {
  readonly service: Service;
  readonly desired: number;
  readonly look: RolloutLook;
  readonly newDefinition: JsonObject;
  /** Absent when what runs is not there any more. */
  readonly oldDefinition?: JsonObject;
}

/** Plays the rollout of a plan ahead of time, unless what is needed for that could not be seen. */
export async function foretellNext(
  { service, desired, look, newDefinition, oldDefinition }: NextRollout,
  names: ServiceName,
  ports: Pick<Ports, 'codedeploy' | 'inventory' | 'loadBalancing' | 'log'>,
): Promise<Forecasted> {
  if (oldDefinition === undefined) return { findings: [] };
  if (runsOnInstances(service) && look.seen === undefined) return { findings: [] };
  const { instances, hosts } = look.seen ?? { instances: [], hosts: [] };
  const rollout = { service, desired, newDefinition, oldDefinition, instances, hosts };
  if (service.deploymentController !== 'CODE_DEPLOY') return foretellRollout(rollout, ports);
  try {
    const { group } = await findGroup(names, service, ports);
    const told = await foretellRollout({ ...rollout, group }, ports);
    return isOwnConfig(group) ? { ...told, findings: [...told.findings, ownConfig(group)] } : told;
  } catch (error) {
    if (!isSurvivable(error)) throw error;
    return { findings: [groupFinding(service, error)] };
  }
}

function ownConfig({ group, deploymentConfig = '' }: DeploymentGroup): CheckFinding {
  return {
    id: 'traffic-shift-unknown',
    severity: 'note',
    resource: group,
    message: `How ${deploymentConfig} shifts traffic is not known; the expected time takes all of it at once.`,
    hint: 'Add the time that its shifts take.',
  };
}

function groupFinding(
  { name }: Service,
  error: Error & { hint: string; code: string },
): CheckFinding {
  const isWrong = error.code.startsWith('codedeploy-');
  return {
    id: isWrong ? 'codedeploy-group' : 'not-verified',
    severity: isWrong ? 'error' : 'note',
    resource: name,
    message: error.message,
    hint: error.hint,
  };
}
