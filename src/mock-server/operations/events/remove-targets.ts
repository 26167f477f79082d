import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT, TEXTS } from '../../shapes.ts';
import { ruleKey, ruleOf } from './rule-of.ts';

/** RemoveTargets: ids that are not there fail alone. */
export const removeTargets: Operation = {
  input: {
    kind: 'structure',
    members: { Rule: TEXT, EventBusName: TEXT, Ids: TEXTS, Force: FLAG },
    required: ['Rule', 'Ids'],
  },
  run: (world, { Rule, EventBusName, Ids }) => {
    ruleOf(world, EventBusName, Rule);
    const key = ruleKey(EventBusName, Rule);
    const ids = Ids as readonly string[];
    const all = world.stores.ruleTargets.get(key) ?? [];
    world.stores.ruleTargets.set(
      key,
      all.filter(({ Id }) => !ids.includes(String(Id))),
    );
    const missing = ids.filter((id) => all.every(({ Id }) => Id !== id));
    const failed = missing.map(
      (TargetId): JsonObject => ({
        TargetId,
        ErrorCode: 'ResourceNotFoundException',
        ErrorMessage: `Target ${TargetId} does not exist on rule ${String(Rule)}.`,
      }),
    );
    return { FailedEntryCount: failed.length, FailedEntries: failed };
  },
};
