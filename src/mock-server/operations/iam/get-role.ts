import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { roleOf } from './role-of.ts';

/** GetRole: a role by name. */
export const getRole: Operation = {
  input: {
    kind: 'structure',
    members: { RoleName: TEXT },
    required: ['RoleName'],
  },
  run: (world, { RoleName }) => ({ Role: roleOf(world, RoleName) }),
};
