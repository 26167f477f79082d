import type { Instance } from '../../placement/instance.ts';
import type { CheckFinding } from '../../report/check-finding.ts';

/** Instances that a finding names; the others are counted. */
const MOST_NAMED = 5;

/** What keeps instances from taking tasks, one finding for each reason. */
export function instanceFindings(instances: readonly Instance[]): readonly CheckFinding[] {
  const draining = instances.filter(({ status }) => status === 'DRAINING');
  const gone = instances.filter((one) => one.status === 'ACTIVE' && !one.agentConnected);
  return [
    ...finding(draining, instances, {
      id: 'instance-draining',
      severity: 'note',
      state: 'DRAINING: it gives its tasks away and takes none',
      hint: 'Set it ACTIVE again if it is to take tasks, or wait until it is replaced.',
    }),
    ...finding(gone, instances, {
      id: 'agent-disconnected',
      severity: 'warning',
      state: 'without a connected agent, so that no task is placed there',
      hint: 'Look at the agent and the network of the instance, or replace it.',
    }),
  ];
}

interface Words {
  readonly id: string;
  readonly severity: CheckFinding['severity'];
  readonly state: string;
  readonly hint: string;
}

function finding(
  found: readonly Instance[],
  all: readonly Instance[],
  { id, severity, state, hint }: Words,
): readonly CheckFinding[] {
  if (found.length === 0) return [];
  const names = found.map(({ ec2InstanceId, id: arn }) => ec2InstanceId ?? arn).toSorted();
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const resource = `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
  const message = `${found.length} of ${all.length} instances: ${state}.`;
  return [{ id, severity, resource, message, hint }];
}
