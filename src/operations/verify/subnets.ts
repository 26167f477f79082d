import { limitsOf } from '../../placement/rollout/problem.ts';
import type { Subnet } from '../../ports/inventory.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Check } from './check.ts';

/** The subnets of a service are there and have an address free for each task that a deployment adds. */
export const subnets: Check = ({ service }, { inventory }) => {
  const ids = service?.settings?.subnets ?? [];
  if (service === undefined || ids.length === 0) return [];
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = service.settings ?? {};
  const desired = service.desiredCount;
  const { upper } = limitsOf({ desired, minimumHealthyPercent, maximumPercent });
  const most = service.deploymentStrategy === 'ROLLING' ? upper : 2 * desired;
  const more = Math.max(0, most - service.runningCount);
  return [
    {
      resource: ids.join(', '),
      permission: 'ec2:DescribeSubnets',
      run: async () => judgeSubnets(ids, more, await inventory.subnets(ids)),
    },
  ];
};

/** What is wrong with subnets in which so many more tasks are to start, each with an address of its own. */
export function judgeSubnets(
  ids: readonly string[],
  more: number,
  found: readonly Subnet[],
): readonly CheckFinding[] {
  const missing = ids.filter((id) => !found.some((one) => one.id === id));
  const free = found.reduce((sum, { freeAddresses }) => sum + freeAddresses, 0);
  const findings = missing.map((resource): CheckFinding => {
    const message = 'There is no such subnet.';
    const hint = 'Correct the network configuration of the service.';
    return { id: 'subnet-missing', severity: 'error', resource, message, hint };
  });
  if (missing.length > 0 || free >= more) return findings;
  const message = `The subnets have ${free} free addresses, and a deployment starts up to ${more} more tasks.`;
  const hint = 'Add a subnet, free addresses, or lower maximumPercent of the service.';
  return [{ id: 'subnet-full', severity: 'error', resource: ids.join(', '), message, hint }];
}
