import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { newRole } from './role-of.ts';

/** CreateRole: a role; from the first one on only roles that were made are there. */
export const createRole: Operation = {
  input: {
    kind: 'structure',
    members: { RoleName: TEXT, Path: TEXT, AssumeRolePolicyDocument: TEXT, Description: TEXT },
    required: ['RoleName'],
  },
  run: (world, request) => {
    const name = String(request.RoleName);
    if (world.stores.roles.has(name)) {
      throw new Refusal('EntityAlreadyExists', `Role with name ${name} already exists.`, 409);
    }
    const Role = newRole(world, request);
    world.stores.roles.set(name, Role);
    return { Role };
  },
};
