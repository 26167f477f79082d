import { chooseInstances } from '../../../placement/choose/choose-instances.ts';
import type { ServiceNeed } from '../../../placement/choose/service-need.ts';
import type { Price } from '../../../placement/cost/price.ts';
import { againstEc2 } from '../../../placement/launch-type/against.ts';
import type { Alternative } from '../../../placement/launch-type/choose-launch-type.ts';
import { launchNeedsOf } from '../../../placement/launch-type/needs-of.ts';
import { limitsOf } from '../../../placement/rollout/problem.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import type { LaunchQuestion } from './launch-question.ts';
import { shapeOf } from './shape-of.ts';

/** Common types of the current generations; those of the wrong architecture are left out by the choice itself. */
export const COMMON_TYPES: readonly string[] = [
  't3',
  't4g',
  'm7i',
  'm7g',
  'c7i',
  'c7g',
  'r7i',
  'r7g',
].flatMap((family) =>
  (family.startsWith('t')
    ? ['small', 'medium', 'large', 'xlarge']
    : ['large', 'xlarge', '2xlarge']
  ).map((size) => `${family}.${size}`),
);

/**
 * Memory that an instance does not register, for the kernel and the agent.
 * @source reference/placement.md section 3: 0.94 of the advertised size for small types
 */
const MEMORY_MARGIN = 0.06;

/** Instances to be bought for the most tasks that a rollout runs at once. */
export function newInstancesWay(question: LaunchQuestion): Alternative {
  const { definition, book, types = COMMON_TYPES, limits } = question;
  const choice = chooseInstances(
    {
      services: [needFrom(question)],
      running: [],
      market: {
        types: types.map((name) => ({ name })),
        hasTrunking: false,
        memoryMargin: MEMORY_MARGIN,
        daemons: { cpuUnits: 0, memoryMib: 0 },
      },
      book,
    },
    limits,
  );
  const unplaced = Object.values(choice.unplaced).reduce((sum, count) => sum + count, 0);
  const mix = Object.entries(choice.buy).map(([type, count]) => `${count} x ${type}`);
  const [left] = choice.leftOut;
  const known: Price = {
    kind: 'known',
    usdPerHour: choice.usdPerHour,
    origin: `on demand, ${book.region}`,
  };
  const isUnknown = unplaced > 0 && choice.leftOut.length === types.length && left !== undefined;
  return {
    kind: 'ec2-new',
    name: mix.length === 0 ? 'new instances' : `${mix.join(' + ')} (${choice.distance})`,
    against: [
      ...againstEc2(launchNeedsOf(definition, shapeOf(question))),
      ...(unplaced > 0 && !isUnknown ? [`no type takes ${unplaced} of the tasks`] : []),
    ],
    price: isUnknown ? { kind: 'unknown', why: left.why } : known,
  };
}

/** Room for the whole rollout: a service has to be deployed again, too. */
function needFrom({ service, definition, desired }: LaunchQuestion): ServiceNeed {
  const { cpu, memoryMib, gpus, enis, tcpPorts, udpPorts } = demandOf(definition);
  const { isArm } = launchNeedsOf(definition, shapeOf({ service }));
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = service.settings ?? {};
  const isRolling = service.deploymentStrategy === 'ROLLING';
  const { upper } = limitsOf({ desired, minimumHealthyPercent, maximumPercent });
  const constraints = service.settings?.placementConstraints ?? [];
  return {
    name: service.name,
    tasks: isRolling ? Math.max(desired, upper) : 2 * desired,
    cpuUnits: cpu,
    memoryMib,
    gpus: gpus === 'ALL' ? 1 : gpus,
    isAwsvpc: enis > 0,
    isApart:
      tcpPorts.length + udpPorts.length > 0 ||
      constraints.some(({ type }) => type === 'distinctInstance'),
    architecture: isArm ? 'arm64' : 'x86_64',
  };
}
