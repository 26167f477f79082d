import type { PriceBook } from '../../placement/cost/price-book.ts';
import type { Instance } from '../../placement/instance.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import { costLines, launchLines } from '../../report/cost-text.ts';
import type { Forecast } from '../../report/forecast.ts';
import type { Record } from '../record.ts';
import { tellChecks } from '../tell-checks.ts';
import { costForecast } from './cost/cost-forecast.ts';
import { openPrices } from './cost/open-prices.ts';
import { isSurvivable } from './is-survivable.ts';
import { launchForecast } from './launch/launch-forecast.ts';
import { COMMON_TYPES } from './launch/new-instances-way.ts';
import { runsOnInstances } from './needs-fit.ts';
import type { PlannedRollout } from './tell-rollout.ts';
import { instancesFor } from './to-problem.ts';

/** How long the cheapest instances are looked for, ms; the question is a small one. */
const SEARCH_MS = 300;

/** What a plan knows when it comes to money. */
export interface Planned extends PlannedRollout {
  /** What a look at the cluster has seen. */
  readonly instances?: readonly Instance[];
  readonly forecast?: Forecast;
}

/** Tells what a service costs before, during and after its rollout, and with `launch-type: auto` where it should run. */
export async function tellMoney(planned: Planned, ports: Ports, record: Record): Promise<void> {
  const { inputs, service, desired, newDefinition, oldDefinition = newDefinition } = planned;
  const region = service.arn.split(':')[3] ?? '';
  const isAuto = inputs.launchType === 'auto';
  const seen =
    planned.instances ??
    (isAuto ? await clusterInstances(inputs.cluster, service, ports) : undefined);
  const isFargate = isAuto || !runsOnInstances(service);
  const types = typesToPrice(seen ?? [], isAuto ? (inputs.instanceTypes ?? COMMON_TYPES) : []);
  const { book, findings } = await openPrices({ region, isFargate, types }, inputs.prices, ports);
  tellChecks(findings, ports.log, record);
  const headroomPercent = inputs.headroom;
  const isSeen = !runsOnInstances(service) || planned.instances !== undefined;
  if (isSeen) {
    const question = { service, oldDefinition, newDefinition, desired, book, headroomPercent };
    const { instances = [], forecast } = planned;
    const cost = costForecast({ ...question, instances, ...(forecast && { forecast }) });
    record.note({ cost });
    for (const line of costLines(cost)) ports.log.info(line);
  }
  if (isAuto) {
    await tellLaunch({ ...planned, ...(seen && { instances: seen }) }, book, { ports, record });
  }
}

/** The types of the instances that there are, and of those that may be bought. */
function typesToPrice(instances: readonly Instance[], buyable: readonly string[]) {
  const running = instances.flatMap(({ attributes }) => attributes['ecs.instance-type'] ?? []);
  return [...new Set([...running, ...buyable])];
}

async function tellLaunch(
  { inputs, service, desired, newDefinition, instances }: Planned,
  book: PriceBook,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<void> {
  const launch = launchForecast({
    service,
    definition: newDefinition,
    desired,
    instances,
    book,
    policy: inputs.launchPolicy,
    isInterruptible: inputs.interruptible,
    headroomPercent: inputs.headroom,
    ...(inputs.instanceTypes && { types: inputs.instanceTypes }),
    limits: { seed: 1, timeLimitMs: SEARCH_MS, nowMs: () => ports.clock.nowMs() },
  });
  record.note({ launch });
  for (const line of launchLines(launch)) ports.log.info(line);
}

/** The instances of the cluster of a service on Fargate, as far as they may be read. */
async function clusterInstances(
  cluster: string,
  service: Service,
  { liveCluster }: Pick<Ports, 'liveCluster'>,
): Promise<readonly Instance[] | undefined> {
  try {
    return instancesFor(service, { instances: await liveCluster.instances(cluster), hosts: [] });
  } catch (error) {
    if (!isSurvivable(error)) throw error;
    return undefined;
  }
}
