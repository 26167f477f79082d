import { applicationOf } from '../../../simulator/codedeploy/applications.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { REVISION } from './shapes.ts';

/** RegisterApplicationRevision: kept with the application. */
export const registerApplicationRevision: Operation = {
  input: {
    kind: 'structure',
    members: { applicationName: TEXT, description: TEXT, revision: REVISION },
    required: ['revision'],
  },
  run: (world, { applicationName, revision }) => {
    const { name } = applicationOf(world, applicationName);
    const { revisions } = world.codedeploy;
    revisions.set(name, [...(revisions.get(name) ?? []), revision as JsonObject]);
    return {};
  },
};
