import { decide } from '../../../simulator/iam/simulate.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';

/** SimulatePrincipalPolicy: what the policies of a role allow; one without policies may do everything. */
export const simulatePrincipalPolicy: Operation = {
  input: {
    kind: 'structure',
    members: { PolicySourceArn: TEXT, ActionNames: TEXTS, ResourceArns: TEXTS },
    required: ['PolicySourceArn', 'ActionNames'],
  },
  run: (world, request) => {
    const { PolicySourceArn, ActionNames, ResourceArns = ['*'] } = request;
    const name = String(PolicySourceArn).replace(/^.*\//, '');
    const policies = world.stores.policies.get(name);
    const EvaluationResults = (ActionNames as readonly string[]).flatMap((action) =>
      (ResourceArns as readonly string[]).map((resource) => ({
        EvalActionName: action,
        EvalResourceName: resource,
        EvalDecision: policies === undefined ? 'allowed' : decide(policies, { action, resource }),
      })),
    );
    return { EvaluationResults, IsTruncated: false };
  },
};
