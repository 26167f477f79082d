import { deleteApplication as remove } from '../../../simulator/codedeploy/applications.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** DeleteApplication: with its groups. */
export const deleteApplication: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT } },
  run: (world, { applicationName }) => {
    remove(world, String(applicationName));
    return {};
  },
};
