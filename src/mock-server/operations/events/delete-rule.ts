import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { FLAG, TEXT } from '../../shapes.ts';
import { ruleKey } from './rule-of.ts';

/** DeleteRule: only one without targets; one that is not there is as good as deleted. */
export const deleteRule: Operation = {
  input: {
    kind: 'structure',
    members: { Name: TEXT, EventBusName: TEXT, Force: FLAG },
    required: ['Name'],
  },
  run: (world, { Name, EventBusName }) => {
    const key = ruleKey(EventBusName, Name);
    if ((world.stores.ruleTargets.get(key) ?? []).length > 0) {
      throw new Refusal('ValidationException', "Rule can't be deleted since it has targets.");
    }
    world.stores.rules.delete(key);
    return {};
  },
};
