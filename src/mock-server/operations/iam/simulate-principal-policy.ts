import { decide } from '../../../simulator/iam/simulate.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { roleOf } from './role-of.ts';

/**
 * SimulatePrincipalPolicy: what the policies of a role allow. As long as nobody put a policy, every role may do everything;
 * from the first one on a role may do what its policies say.
 */
export const simulatePrincipalPolicy: Operation = {
  input: {
    kind: 'structure',
    members: { PolicySourceArn: TEXT, ActionNames: TEXTS, ResourceArns: TEXTS },
    required: ['PolicySourceArn', 'ActionNames'],
  },
  lacks: 'conditions of policies, permissions boundaries, managed policies',
  run: (world, request) => {
    const { PolicySourceArn, ActionNames, ResourceArns = ['*'] } = request;
    const name = String(PolicySourceArn).replace(/^.*\//, '');
    roleOf(world, name);
    const { policies } = world.stores;
    const own = policies.size === 0 ? undefined : (policies.get(name) ?? []);
    const EvaluationResults = (ActionNames as readonly string[]).flatMap((action) =>
      (ResourceArns as readonly string[]).map((resource) => ({
        EvalActionName: action,
        EvalResourceName: resource,
        EvalDecision: own === undefined ? 'allowed' : decide(own, { action, resource }),
      })),
    );
    return { EvaluationResults, IsTruncated: false };
  },
};
