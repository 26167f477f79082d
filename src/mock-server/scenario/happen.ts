import type { Json } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { World } from '../../simulator/world.ts';
import { type NamedCall, playCall } from '../state-file/play-call.ts';
import { resolve } from './references.ts';
import type { Happening, Scenario } from './scenario.ts';

/** A happening with its time, in simulated milliseconds since 1970. */
export interface Timed {
  readonly atMs: number;
  readonly happening: Happening;
}

/** What happens in a scenario, soonest first. */
export function happeningsOf({ happenings = [] }: Scenario, startMs: number): readonly Timed[] {
  const timed = happenings.map((happening) => ({ atMs: startMs + happening.at * 1000, happening }));
  return timed.sort((a, b) => a.atMs - b.atMs);
}

/** Lets it happen in a world, by calls; what AWS refuses by then does not happen. */
export function happen(world: World, happening: Happening): void {
  try {
    for (const call of callsOf(world, happening)) playCall(world, call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The calls that make it happen. @throws Refusal when the tasks to be stopped are in a cluster that is not there */
export function callsOf(world: World, happening: Happening): readonly NamedCall[] {
  const { alarm, drain, stopTasks, call } = happening;
  if (call !== undefined) return [{ ...call, input: resolve(world, call.input) }];
  if (alarm !== undefined) return [setAlarm(alarm)];
  if (drain !== undefined) return drainCalls(world, drain);
  return stopTasks === undefined ? [] : stopCalls(world, stopTasks);
}

function setAlarm({ name, state, reason }: NonNullable<Happening['alarm']>): NamedCall {
  const StateReason = reason ?? 'Set by the scenario';
  const input = { AlarmName: name, StateValue: state, StateReason };
  return { service: 'cloudwatch', operation: 'SetAlarmState', input };
}

function drainCalls(world: World, drain: NonNullable<Happening['drain']>): readonly NamedCall[] {
  const { cluster, containerInstance, count } = drain;
  const arns =
    containerInstance === undefined
      ? arnsOf(world, {
          operation: 'ListContainerInstances',
          member: 'containerInstanceArns',
          input: { cluster, status: 'ACTIVE' },
        }).slice(0, count)
      : [containerInstance];
  if (arns.length === 0) return [];
  const input = { cluster, containerInstances: arns, status: 'DRAINING' };
  return [{ service: 'ecs', operation: 'UpdateContainerInstancesState', input }];
}

function stopCalls(world: World, stop: NonNullable<Happening['stopTasks']>): readonly NamedCall[] {
  const { cluster, service, count, reason = 'Stopped by the scenario' } = stop;
  const input = { cluster, serviceName: service, desiredStatus: 'RUNNING' };
  const arns = arnsOf(world, { operation: 'ListTasks', member: 'taskArns', input });
  return arns.slice(0, count).map((task) => ({
    service: 'ecs',
    operation: 'StopTask',
    input: { cluster, task, reason },
  }));
}

interface Listing {
  readonly operation: string;
  readonly member: string;
  readonly input: Json;
}

function arnsOf(world: World, { operation, member, input }: Listing): readonly string[] {
  return playCall(world, { service: 'ecs', operation, input })[member] as readonly string[];
}
