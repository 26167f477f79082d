import { reconcileSoon } from '../ecs/request-reconcile.ts';
import type { JsonObject } from '../json.ts';
import type { AlarmState } from '../neighbours.ts';
import { Refusal } from '../refusal.ts';
import { schedule, type World } from '../world.ts';
import { alarmsIn, holds, readRule } from './composite-rule.ts';
import type { Alarm } from './state.ts';

/** A new or changed alarm is first evaluated after so long; the pace of the mock. */
const FIRST_MS = 3_000;

/** Items of history that are kept. */
const KEPT = 5_000;

/** Creates an alarm, or replaces its settings; its state stays. @throws Refusal what AWS refuses */
export function putAlarm(world: World, kind: Alarm['kind'], settings: JsonObject): Alarm {
  const name = String(settings.AlarmName);
  const known = world.cloudwatch.alarms.get(name);
  if (known !== undefined && known.kind !== kind) {
    throw new Refusal('ValidationError', `An alarm of another type has the name ${name} already.`);
  }
  const alarm: Alarm = known ?? newAlarm(world, name, kind);
  alarm.settings = settings;
  alarm.configuredAtMs = world.nowMs;
  world.cloudwatch.alarms.set(name, alarm);
  remember(world, alarm, {
    type: 'ConfigurationUpdate',
    summary: `Alarm "${name}" ${known === undefined ? 'created' : 'updated'}`,
    data: JSON.stringify({ type: known === undefined ? 'Create' : 'Update', version: '1.0' }),
  });
  if (kind === 'composite') judgeComposite(world, alarm);
  else scheduleEvaluation(world, alarm, FIRST_MS);
  return alarm;
}

function newAlarm(world: World, name: string, kind: Alarm['kind']): Alarm {
  return {
    name,
    arn: `arn:aws:cloudwatch:${world.region}:${world.account}:alarm:${name}`,
    kind,
    settings: {},
    state: 'INSUFFICIENT_DATA',
    reason: 'Unchecked: Initial alarm creation',
    isSetByHand: false,
    plan: 0,
    updatedAtMs: world.nowMs,
    transitionedAtMs: world.nowMs,
    configuredAtMs: world.nowMs,
  };
}

/** Makes CloudWatch look at an alarm in so many milliseconds; a look that was planned before does not happen. */
export function scheduleEvaluation(world: World, alarm: Alarm, delayMs: number): void {
  alarm.plan += 1;
  const silentMs = world.cloudwatch.silentUntilMs - world.nowMs;
  schedule(world, Math.max(delayMs, silentMs), {
    kind: 'alarm-due',
    alarmName: alarm.name,
    plan: alarm.plan,
  });
}

/** A state and why. */
export interface NewState {
  readonly state: AlarmState;
  readonly reason: string;
  readonly reasonData?: string;
  readonly byHand?: boolean;
}

/** Brings an alarm into a state, and tells whoever watches it. */
export function setState(world: World, alarm: Alarm, next: NewState): void {
  const before = alarm.state;
  alarm.state = next.state;
  alarm.reason = next.reason;
  alarm.isSetByHand = next.byHand === true;
  alarm.updatedAtMs = world.nowMs;
  if (next.reasonData === undefined) delete alarm.reasonData;
  else alarm.reasonData = next.reasonData;
  if (before === next.state) return;
  alarm.transitionedAtMs = world.nowMs;
  remember(world, alarm, {
    type: 'StateUpdate',
    summary: `Alarm updated from ${before} to ${next.state}`,
    data: JSON.stringify({
      version: '1.0',
      oldState: { stateValue: before },
      newState: { stateValue: next.state, stateReason: next.reason },
    }),
  });
  wakeServices(world, alarm);
  for (const other of world.cloudwatch.alarms.values()) {
    const rule =
      other.kind === 'composite' ? readRule(String(other.settings.AlarmRule)) : undefined;
    if (rule !== undefined && alarmsIn(rule).includes(alarm.name)) judgeComposite(world, other);
  }
}

/** Services whose deployments watch the alarm are looked at soon. */
function wakeServices(world: World, { name }: Alarm): void {
  for (const service of world.ecs.services.values()) {
    const alarms = service.settings.deploymentConfiguration.alarms as JsonObject | undefined;
    const names = (alarms?.alarmNames ?? []) as readonly unknown[];
    if (service.status === 'ACTIVE' && names.includes(name)) reconcileSoon(world, service);
  }
}

function remember(
  world: World,
  alarm: Alarm,
  item: {
    readonly type: 'ConfigurationUpdate' | 'StateUpdate';
    readonly summary: string;
    readonly data: string;
  },
): void {
  const { history } = world.cloudwatch;
  const alarmType = alarm.kind === 'metric' ? 'MetricAlarm' : 'CompositeAlarm';
  history.push({ alarmName: alarm.name, alarmType, atMs: world.nowMs, ...item });
  if (history.length > KEPT) history.shift();
}

function judgeComposite(world: World, alarm: Alarm): void {
  const rule = readRule(String(alarm.settings.AlarmRule));
  if (rule === undefined) return;
  const isTrue = holds(rule, (name) => world.cloudwatch.alarms.get(name)?.state);
  const state = isTrue ? 'ALARM' : 'OK';
  if (alarm.state === state) return;
  const reason = `The rule ${String(alarm.settings.AlarmRule)} is ${isTrue ? 'TRUE' : 'FALSE'}.`;
  setState(world, alarm, { state, reason });
}

/** @throws Refusal ResourceNotFound */
export function alarmOf(world: World, name: string): Alarm {
  const found = world.cloudwatch.alarms.get(name);
  if (found !== undefined) return found;
  throw new Refusal('ResourceNotFound', `Alarm ${name} does not exist`, 404);
}

/** Deletes alarms, all or none. @throws Refusal ResourceNotFound, and for one that a composite alarm names */
export function deleteAlarms(world: World, names: readonly string[]): void {
  for (const name of names) alarmOf(world, name);
  const others = [...world.cloudwatch.alarms.values()].filter((one) => !names.includes(one.name));
  for (const other of others) {
    const rule =
      other.kind === 'composite' ? readRule(String(other.settings.AlarmRule)) : undefined;
    const used = rule && alarmsIn(rule).find((name) => names.includes(name));
    if (used !== undefined) {
      throw new Refusal(
        'ValidationError',
        `${used} cannot be deleted: ${other.name} depends on it.`,
      );
    }
  }
  for (const name of names) world.cloudwatch.alarms.delete(name);
}
