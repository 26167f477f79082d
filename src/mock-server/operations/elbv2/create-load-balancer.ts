import { createLoadBalancer as create } from '../../../simulator/elb/load-balancers.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { OBJECT, TEXT, TEXTS } from '../../shapes.ts';
import { loadBalancerView } from '../../views/load-balancing-view.ts';
import { ELB_TAGS } from './shapes.ts';

/** CreateLoadBalancer: it is active at once. */
export const createLoadBalancer: Operation = {
  input: {
    kind: 'structure',
    members: {
      Name: TEXT,
      Subnets: TEXTS,
      SubnetMappings: { kind: 'list', of: OBJECT },
      SecurityGroups: TEXTS,
      Scheme: { kind: 'string', oneOf: ['internet-facing', 'internal'] },
      Type: { kind: 'string', oneOf: ['application', 'network', 'gateway'] },
      IpAddressType: {
        kind: 'string',
        oneOf: ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'],
      },
      Tags: ELB_TAGS,
    },
    required: ['Name'],
  },
  run: (world, request) => {
    const made = create(world, request);
    if (request.Tags) world.elb.tags.set(made.arn, request.Tags as readonly JsonObject[]);
    return { LoadBalancers: [loadBalancerView(made)] };
  },
};
