import { createTargetGroup as create } from '../../../simulator/elb/target-groups.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { targetGroupView } from '../../views/load-balancing-view.ts';
import { ELB_TAGS, HEALTH_CHECK, TRAFFIC } from './shapes.ts';

/** CreateTargetGroup: without targets, and unused until a listener names it. */
export const createTargetGroup: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...HEALTH_CHECK,
      ...TRAFFIC,
      Name: TEXT,
      VpcId: TEXT,
      TargetType: { kind: 'string', oneOf: ['instance', 'ip', 'lambda', 'alb'] },
      IpAddressType: { kind: 'string', oneOf: ['ipv4', 'ipv6'] },
      Tags: ELB_TAGS,
    },
    required: ['Name'],
  },
  run: (world, request) => {
    const made = create(world, request);
    if (request.Tags) world.elb.tags.set(made.arn, request.Tags as readonly JsonObject[]);
    return { TargetGroups: [targetGroupView(world, made)] };
  },
};
