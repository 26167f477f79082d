import type { Json, JsonObject } from '../task-definition/definition.ts';
import { type Difference, diffMembers } from '../task-definition/diff.ts';
import { isEqualJson } from '../task-definition/equal-json.ts';
import { isList, isObject, listAt, textAt } from '../task-definition/reader.ts';
import { AUTOSCALING } from './normalize-service.ts';

/** How a service scales, in the members of the section on autoscaling. */
export interface LiveScaling {
  /** Bounds; `undefined` when the service is not registered for scaling. */
  readonly target?: JsonObject;
  readonly policies: readonly JsonObject[];
  readonly scheduledActions: readonly JsonObject[];
}

/** What has to be written so that a service scales as its definition says. */
export interface ScalingChanges {
  /** Members of RegisterScalableTarget; `undefined` when the bounds are as they should be. */
  readonly target?: JsonObject;
  readonly policies: readonly JsonObject[];
  readonly scheduledActions: readonly JsonObject[];
  readonly differences: readonly Difference[];
}

/**
 * Compares how a service scales with its definition. Policies and scheduled actions that the definition does not name
 * stay as they are.
 */
export function compareScaling(live: LiveScaling, wanted: JsonObject): ScalingChanges {
  const { policies: _policies, scheduledActions: _actions, ...bounds } = wanted;
  const policies = pairs(live.policies, listAt(wanted, 'policies'), 'policyName');
  const actions = pairs(
    live.scheduledActions,
    listAt(wanted, 'scheduledActions'),
    'scheduledActionName',
  );
  const target: Pair = { name: '', before: said(live.target, bounds), after: bounds };
  return {
    ...(isChanged(target) && { target: bounds }),
    policies: policies.filter(isChanged).map(({ after }) => after),
    scheduledActions: actions.filter(isChanged).map(({ after }) => after),
    differences: diffMembers(
      { [AUTOSCALING]: section({ target, policies, actions }, 'before') },
      { [AUTOSCALING]: section({ target, policies, actions }, 'after') },
    ),
  };
}

interface Pair {
  readonly name: string;
  readonly before?: JsonObject | undefined;
  readonly after: JsonObject;
}

function isChanged({ before, after }: Pair): boolean {
  return !isEqualJson(before, after);
}

function pairs(
  live: readonly JsonObject[],
  wanted: readonly Json[],
  member: string,
): readonly Pair[] {
  return wanted.filter(isObject).map((one) => {
    const name = textAt(one, member) ?? '';
    const after = inApiWords(one);
    const found = live.find((other) => other[member] === name);
    return { name, after, before: found && said(inApiWords(found), after) };
  });
}

/** Reduces a live value to the members that the wanted one says something of. */
function said(live: JsonObject | undefined, wanted: JsonObject): JsonObject | undefined {
  if (live === undefined) return undefined;
  const members = Object.entries(wanted).map(([name, value]): [string, Json | undefined] => {
    const before = live[name];
    return [name, isObject(before) && isObject(value) ? said(before, value) : before];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** A policy or schedule in one spelling: its inside may have the capitals of the API, its times milliseconds. */
export function inApiWords(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      /Configuration$/.test(name) && member !== undefined
        ? lowered(member)
        : inSeconds(name, member),
    ]),
  );
}

/** A time may be written with milliseconds or without. */
function inSeconds(name: string, member: Json | undefined): Json | undefined {
  const isTime = name === 'startTime' || name === 'endTime';
  return isTime && typeof member === 'string' ? member.replace(/\.0+(?=Z|[+-])/, '') : member;
}

function lowered(value: Json): Json {
  if (isList(value)) return value.map(lowered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name.charAt(0).toLowerCase() + name.slice(1), lowered(member)]],
    ),
  );
}

interface Pairs {
  readonly target: Pair;
  readonly policies: readonly Pair[];
  readonly actions: readonly Pair[];
}

function section({ target, policies, actions }: Pairs, side: 'before' | 'after'): JsonObject {
  const named = (list: readonly Pair[]): JsonObject =>
    Object.fromEntries(
      list.flatMap((one) => {
        const value = one[side];
        return value === undefined ? [] : [[`[${one.name}]`, value]];
      }),
    );
  return { ...target[side], policies: named(policies), scheduledActions: named(actions) };
}
