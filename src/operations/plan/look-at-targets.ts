import type { Service } from '../../ports/ecs.ts';
import type { Inventory } from '../../ports/inventory.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import { type TargetTiming, USUAL_TIMING } from '../../simulator/neighbours.ts';
import { isSurvivable } from './is-survivable.ts';

/** What target groups do with targets, by ARN, and what could not be read of them. */
export interface TargetLook {
  readonly targets: Readonly<Record<string, TargetTiming>>;
  readonly findings: readonly CheckFinding[];
}

/** The scheduler asks the load balancer every few seconds, so that an unhealthy target is seen a little later. */
const NOTICE_MS = 5_000;

/** Asks how long the target groups of a service take to find a target well or ill, and to let it go. */
export async function lookAtTargets(service: Service, inventory: Inventory): Promise<TargetLook> {
  const uses = service.settings?.targetGroups ?? [];
  const arns = [
    ...uses.flatMap(({ arn, alternateArn }) =>
      alternateArn === undefined ? [arn] : [arn, alternateArn],
    ),
    ...(service.loadBalancers ?? []).map(({ targetGroupArn }) => targetGroupArn),
  ].filter((arn) => arn !== '');
  const looks = await Promise.all([...new Set(arns)].map((arn) => lookAt(arn, inventory)));
  return {
    targets: Object.fromEntries(looks.flatMap(({ timing }) => (timing ? [timing] : []))),
    findings: looks.flatMap(({ finding }) => finding ?? []),
  };
}

interface OneLook {
  readonly timing?: readonly [arn: string, TargetTiming];
  readonly finding?: CheckFinding;
}

async function lookAt(arn: string, inventory: Inventory): Promise<OneLook> {
  try {
    const [group, drain] = await Promise.all([
      inventory.targetGroup(arn),
      inventory.drainSeconds(arn),
    ]);
    const intervalMs = (group?.intervalSeconds ?? 0) * 1000;
    const isKnown = group?.intervalSeconds !== undefined;
    const { healthyAfterMs, unhealthyAfterMs, drainMs } = USUAL_TIMING;
    const timing: TargetTiming = {
      healthyAfterMs: isKnown ? intervalMs : healthyAfterMs,
      unhealthyAfterMs: isKnown
        ? intervalMs * (group.unhealthyThreshold ?? 2) + NOTICE_MS
        : unhealthyAfterMs,
      drainMs: drain === undefined ? drainMs : drain * 1000,
    };
    return { timing: [arn, timing] };
  } catch (error) {
    if (!isSurvivable(error)) throw error;
    return { finding: notKnown(arn, error.message) };
  }
}

function notKnown(resource: string, why: string): CheckFinding {
  return {
    id: 'target-times-unknown',
    severity: 'note',
    resource,
    message: `Its health check and its deregistration delay are not known, so the expected time takes the usual ones: ${why}`,
    hint: 'Allow elasticloadbalancing:DescribeTargetGroups and elasticloadbalancing:DescribeTargetGroupAttributes.',
  };
}
