import { applicationOf } from '../../../simulator/codedeploy/applications.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { applicationView } from '../../views/code-deploy-view.ts';

/** GetApplication: by name. */
export const getApplication: Operation = {
  input: { kind: 'structure', members: { applicationName: TEXT } },
  run: (world, { applicationName }) => ({
    application: applicationView(applicationOf(world, applicationName)),
  }),
};
