import { productionRoutes } from '../../simulator/cloudwatch/routes.ts';
import type { WeightedGroup } from '../../simulator/elb/actions.ts';
import type { World } from '../../simulator/world.ts';

/** A listener or rule and how it has shared its traffic out, oldest first. */
export interface TrafficRoute {
  /** Load balancer and port, with the rule's priority if it is one. */
  readonly route: string;
  readonly shifts: readonly {
    /** Simulated seconds since 1970. */
    readonly at: number;
    readonly weights: readonly { readonly name: string; readonly weight: number }[];
  }[];
}

/** Shifts of a route that are shown. */
const SHOWN = 50;

/** The routes of users and their weights over time; one that forwards nothing is left out. */
export function trafficOf(world: World): readonly TrafficRoute[] {
  const { shifts } = world.elb;
  return productionRoutes(world).flatMap(({ arn }) => {
    const own = shifts.filter(({ ownerArn, groups }) => ownerArn === arn && groups.length > 0);
    if (own.length === 0) return [];
    const shown = own.slice(-SHOWN).map(({ atMs, groups }) => ({
      at: atMs / 1000,
      weights: groups.map((one) => named(world, one)),
    }));
    return [{ route: nameOf(world, arn), shifts: shown }];
  });
}

function named({ elb }: World, { arn, weight }: WeightedGroup) {
  return { name: elb.targetGroups.get(arn)?.name ?? arn, weight };
}

function nameOf({ elb }: World, arn: string): string {
  const rule = elb.rules.get(arn);
  const listener = elb.listeners.get(rule?.listenerArn ?? arn);
  const balancer = elb.loadBalancers.get(listener?.loadBalancerArn ?? '')?.name ?? 'listener';
  const place = `${balancer}:${String(listener?.settings.Port)}`;
  return rule === undefined ? place : `${place} rule ${rule.priority}`;
}
