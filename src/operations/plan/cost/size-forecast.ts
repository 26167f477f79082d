import type { FargatePlatform } from '../../../placement/cost/fargate-prices.ts';
import { times } from '../../../placement/cost/price.ts';
import type { PriceBook } from '../../../placement/cost/price-book.ts';
import {
  chooseFargateSize,
  sumOfNeeds,
  type TaskNeed,
} from '../../../placement/fargate/choose-size.ts';
import { membersOf, numberOf, objectsOf } from '../../../placement/members.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import type { SizeForecast } from '../../../report/cost.ts';
import { platformOf } from './fargate-cost.ts';

/** What the size of tasks depends on. */
export interface SizeQuestion {
  readonly definition: object;
  readonly tasks: number;
  readonly book: PriceBook;
  readonly headroomPercent: number;
}

/** What the containers of a definition ask for; the size of the task where they leave it to that. */
export function needOf(definition: object): TaskNeed {
  const containers = objectsOf(membersOf(definition).containerDefinitions).map((one) => ({
    cpuUnits: numberOf(one.cpu),
    memoryMib: numberOf(one.memory) || numberOf(one.memoryReservation),
  }));
  const sum = sumOfNeeds(containers);
  const { cpu, memoryMib } = demandOf(definition);
  const isComplete = (of: (one: TaskNeed) => number) => containers.every((one) => of(one) > 0);
  return {
    cpuUnits: isComplete((one) => one.cpuUnits) ? sum.cpuUnits : cpu,
    memoryMib: isComplete((one) => one.memoryMib) ? sum.memoryMib : memoryMib,
  };
}

/** The smallest Fargate size that holds a definition, and what all tasks cost in it; undefined when none does. */
export function sizeForecast(question: SizeQuestion): SizeForecast | undefined {
  const { definition, book, headroomPercent } = question;
  const asked = needOf(definition);
  const platform = platformOf(definition);
  const headroom = headroomPercent / 100;
  const chosen = chooseFargateSize(asked, { platform, headroom, book });
  if (chosen === undefined) return undefined;
  const { cpuUnits, memoryMib, unusedCpu, unusedMemory } = chosen;
  const current = demandOf(definition);
  return {
    ...(current.cpu > 0 && { current: { cpuUnits: current.cpu, memoryMib: current.memoryMib } }),
    asked,
    smallest: { cpuUnits, memoryMib },
    headroomPercent,
    unusedCpu,
    unusedMemory,
    variants: variantsOf({ cpuUnits, memoryMib }, platform, question),
  };
}

const NAMES: Readonly<Record<FargatePlatform, string>> = {
  'linux-x86_64': 'X86_64',
  'linux-arm64': 'ARM64',
  'windows-x86_64': 'Windows',
};

/** The platform as it is and, on Linux, the other one; each on demand and interruptible. */
function variantsOf(
  size: { readonly cpuUnits: number; readonly memoryMib: number },
  platform: FargatePlatform,
  { book, tasks }: SizeQuestion,
) {
  const platforms: readonly FargatePlatform[] =
    platform === 'windows-x86_64' ? [platform] : ['linux-x86_64', 'linux-arm64'];
  return platforms.flatMap((one) =>
    (one === 'windows-x86_64' ? [false] : [false, true]).map((isSpot) => ({
      name: `${tasks} x ${size.cpuUnits}/${size.memoryMib} ${NAMES[one]} ${isSpot ? 'Spot' : 'on demand'}`,
      price: times(book.fargate({ ...size, platform: one, isSpot }), tasks),
    })),
  );
}
