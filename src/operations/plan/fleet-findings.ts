import { type Instance, zoneOf } from '../../placement/instance.ts';
import { compareVersions } from '../../placement/query/compare-versions.ts';
import type { CheckFinding } from '../../report/check-finding.ts';

/** Zones may differ by so many instances, as they do while an Auto Scaling group replaces one. */
const USUAL_DIFFERENCE = 1;

/** What of a fleet should be looked after: agents that lag behind, and zones of very different size. */
export function fleetFindings(instances: readonly Instance[]): readonly CheckFinding[] {
  const active = instances.filter(({ status }) => status === 'ACTIVE');
  return [...agentFindings(active), ...zoneFindings(active)];
}

/** The newest agent of the cluster is one that its instances could have. */
function agentFindings(instances: readonly Instance[]): readonly CheckFinding[] {
  const versions = [...new Set(instances.flatMap(({ agentVersion }) => agentVersion || []))];
  const newest = versions.toSorted(compareVersions).at(-1);
  const old = instances.filter(({ agentVersion }) => agentVersion && agentVersion !== newest);
  if (newest === undefined || old.length === 0) return [];
  return [
    {
      id: 'agent-old',
      severity: 'note',
      resource: old[0]?.ec2InstanceId ?? old[0]?.id ?? '',
      message: `${old.length} of ${instances.length} instances run an older agent than ${newest}, which others have.`,
      hint: 'Update the agents (UpdateContainerAgent), or replace these instances by ones with a newer AMI.',
    },
  ];
}

/** Tasks that are spread over zones need about as much room in each. */
function zoneFindings(instances: readonly Instance[]): readonly CheckFinding[] {
  const counts = new Map<string, number>();
  for (const one of instances) counts.set(zoneOf(one), (counts.get(zoneOf(one)) ?? 0) + 1);
  const sizes = [...counts.values()];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (counts.size < 2 || most - least <= USUAL_DIFFERENCE || most < 2 * least) return [];
  const shares = [...counts].toSorted().map(([zone, count]) => `${zone || 'no zone'} ${count}`);
  return [
    {
      id: 'zones-unbalanced',
      severity: 'note',
      resource: shares.join(', '),
      message:
        'One zone has at least twice as many instances as another, so tasks spread over zones find room in the large ones only.',
      hint: 'Give the Auto Scaling group the same subnets in every zone, and let it rebalance.',
    },
  ];
}
