import type { WeightedGroup } from './elb/actions.ts';
import { timingOf } from './elb/check-times.ts';
import { setWeights } from './elb/shift-traffic.ts';
import { invoke } from './functions.ts';
import { type Neighbours, NO_NEIGHBOURS, type TrafficShift } from './neighbours.ts';
import type { World } from './world.ts';

/** The neighbours of Amazon ECS that are played here; targets are found through their tasks. */
export const PLAYED: Neighbours = {
  ...NO_NEIGHBOURS,
  alarmState: (world, name) => world.cloudwatch.alarms.get(name)?.state,
  targetTiming: timingOf,
  shiftTraffic,
  invokeFunction: invoke,
};

function shiftTraffic(world: World, { listenerRuleArn, weights }: TrafficShift) {
  const groups = groupsFrom(weights);
  const missing = groups.find(({ arn }) => !world.elb.targetGroups.has(arn));
  // A world without load balancers plays the deployments of services that only name them.
  if (world.elb.listeners.size === 0) return undefined;
  if (missing !== undefined) return `Target group '${missing.arn}' not found`;
  return setWeights(world, listenerRuleArn, groups)
    ? undefined
    : `Listener rule '${listenerRuleArn}' not found`;
}

/** Weights are whole numbers up to 999; strategies know tenths of a percent. */
function groupsFrom(percents: TrafficShift['weights']): readonly WeightedGroup[] {
  const entries = Object.entries(percents);
  const scale = entries.every(([, percent]) => Number.isInteger(percent)) ? 1 : 10;
  return entries.map(([arn, percent]) => ({ arn, weight: Math.round(percent * scale) }));
}
