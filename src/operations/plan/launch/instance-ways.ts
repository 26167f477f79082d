import { detailOf } from '../../../placement/explain-unplaced.ts';
import type { Instance } from '../../../placement/instance.ts';
import { againstEc2 } from '../../../placement/launch-type/against.ts';
import type { Alternative } from '../../../placement/launch-type/choose-launch-type.ts';
import { launchNeedsOf } from '../../../placement/launch-type/needs-of.ts';
import { placeTasks } from '../../../placement/place.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import type { LaunchQuestion } from './launch-question.ts';
import { shapeOf } from './shape-of.ts';

/** Running instances cost nothing more. */
const NOTHING = { kind: 'known', usdPerHour: 0, origin: 'instances that run already' } as const;

/** The instances of the cluster as a whole, and those of each of its capacity providers. */
export function instanceWays(question: LaunchQuestion): readonly Alternative[] {
  const { instances, definition } = question;
  const ec2 = againstEc2(launchNeedsOf(definition, shapeOf(question)));
  if (instances === undefined) {
    const against = [...ec2, 'the instances of the cluster could not be read'];
    return [{ kind: 'ec2-existing', name: 'running instances', against, price: NOTHING }];
  }
  const providers = [
    ...new Set(instances.flatMap(({ capacityProvider }) => capacityProvider ?? [])),
  ];
  return [
    {
      kind: 'ec2-existing',
      name: `${instances.length} running instances`,
      against: [...ec2, ...againstInstances(question, instances)],
      price: NOTHING,
    },
    ...providers.toSorted().map((provider): Alternative => {
      const own = instances.filter(({ capacityProvider }) => capacityProvider === provider);
      return {
        kind: 'capacity-provider',
        name: `capacity provider ${provider}`,
        against: [...ec2, ...againstInstances(question, own)],
        price: NOTHING,
      };
    }),
  ];
}

/** Why instances do not take all tasks of a service beside what runs there; its own tasks make room first. */
function againstInstances(
  { service, definition, desired }: LaunchQuestion,
  instances: readonly Instance[],
): readonly string[] {
  const usable = instances.filter((one) => one.status === 'ACTIVE' && one.agentConnected);
  if (usable.length === 0) return ['no instance is ACTIVE with a connected agent'];
  const group = `service:${service.name}`;
  const own = instances.reduce((sum, { tasksByGroup }) => sum + (tasksByGroup[group] ?? 0), 0);
  const { unplaced, reasons, problems } = placeTasks({
    instances,
    group,
    demand: demandOf(definition),
    count: Math.max(0, desired - own),
    constraints: service.settings?.placementConstraints ?? [],
    strategies: [],
  });
  if (problems.length > 0) return problems;
  if (unplaced === 0) return [];
  const nearest = (reasons?.nearest?.lacks ?? []).map((lack) =>
    `${lack.reason} ${detailOf(lack)}`.trim(),
  );
  const why = nearest.length === 0 ? '' : `; the nearest instance lacks ${nearest.join(', ')}`;
  return [`${unplaced} of ${desired} tasks find no room${why}`];
}
