import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';
import { ruleKey, ruleOf } from './rule-of.ts';

/** Targets that a rule holds. Source: Amazon EventBridge quotas */
const MOST_TARGETS = 5;

/** PutTargets: a target that is there is replaced whole. */
export const putTargets: Operation = {
  input: {
    kind: 'structure',
    members: { Rule: TEXT, EventBusName: TEXT, Targets: OBJECTS },
    required: ['Rule', 'Targets'],
  },
  lacks: 'No entry fails alone: a request is taken or refused whole.',
  run: (world, { Rule, EventBusName, Targets }) => {
    ruleOf(world, EventBusName, Rule);
    const key = ruleKey(EventBusName, Rule);
    const given = Targets as readonly JsonObject[];
    const before = world.stores.ruleTargets.get(key) ?? [];
    const kept = new Map([...before, ...given].map((target) => [String(target.Id), target]));
    if (kept.size > MOST_TARGETS) {
      const message = 'The requested resource exceeds the maximum number allowed.';
      throw new Refusal('LimitExceededException', message);
    }
    for (const target of given) assertTaskDefinition(target);
    world.stores.ruleTargets.set(key, [...kept.values()]);
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
};

function assertTaskDefinition({ Id, EcsParameters }: JsonObject): void {
  if (EcsParameters === undefined) return;
  const arn = String((EcsParameters as JsonObject).TaskDefinitionArn);
  if (/^arn:[^:]+:ecs:[^:]+:\d{12}:task-definition\/[\w-]+(:\d+)?$/.test(arn)) return;
  const message = `Parameter(s) not valid for target ${String(Id)}: TaskDefinitionArn.`;
  throw new Refusal('ValidationException', message);
}
