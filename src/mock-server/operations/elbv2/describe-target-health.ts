import { targetGroupOf } from '../../../simulator/elb/target-groups.ts';
import { NOT_REGISTERED } from '../../../simulator/elb/target-health.ts';
import { type TargetStatus, targetsOf } from '../../../simulator/elb/targets.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { TARGETS } from './shapes.ts';

/** DescribeTargetHealth: all targets, or those that are asked for. */
export const describeTargetHealth: Operation = {
  input: {
    kind: 'structure',
    members: { TargetGroupArn: TEXT, Targets: TARGETS, Include: TEXTS },
    required: ['TargetGroupArn'],
  },
  run: (world, { TargetGroupArn, Targets }) => {
    const group = targetGroupOf(world, String(TargetGroupArn));
    const all = targetsOf(world, group);
    const asked = Targets as readonly JsonObject[] | undefined;
    const shown = asked === undefined ? all : asked.flatMap((one) => found(all, one));
    const given = group.settings.HealthCheckPort;
    return {
      TargetHealthDescriptions: shown.map((one) => ({
        Target: { Id: one.id, Port: one.port, AvailabilityZone: one.availabilityZone },
        HealthCheckPort: given === 'traffic-port' ? String(one.port) : given,
        TargetHealth: {
          State: one.health.state,
          Reason: one.health.reason,
          Description: one.health.description,
        },
      })),
    };
  },
};

function found(all: readonly TargetStatus[], asked: JsonObject): readonly TargetStatus[] {
  const matches = all.filter(
    (one) => one.id === asked.Id && (asked.Port === undefined || asked.Port === one.port),
  );
  if (matches.length > 0) return matches;
  return [{ id: String(asked.Id), port: Number(asked.Port ?? 0), health: NOT_REGISTERED }];
}
