import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { roleOf } from './role-of.ts';

/** PutRolePolicy: a policy of a role, which SimulatePrincipalPolicy goes by. */
export const putRolePolicy: Operation = {
  input: {
    kind: 'structure',
    members: { RoleName: TEXT, PolicyName: TEXT, PolicyDocument: TEXT },
    required: ['RoleName', 'PolicyName', 'PolicyDocument'],
  },
  run: (world, request) => {
    const { RoleName } = roleOf(world, request.RoleName);
    const name = String(RoleName);
    const { policies } = world.stores;
    policies.set(name, [...(policies.get(name) ?? []), documentOf(String(request.PolicyDocument))]);
    return {};
  },
};

function documentOf(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    throw new Refusal('MalformedPolicyDocument', 'Syntax errors in policy.');
  }
}
