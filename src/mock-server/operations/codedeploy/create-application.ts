import { createApplication as create } from '../../../simulator/codedeploy/applications.ts';
import { applicationArn } from '../../../simulator/codedeploy/arns.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { CD_TAGS, PLATFORM } from './shapes.ts';

/** CreateApplication: a name for deployment groups. */
export const createApplication: Operation = {
  input: {
    kind: 'structure',
    members: { applicationName: TEXT, computePlatform: PLATFORM, tags: CD_TAGS },
  },
  run: (world, { applicationName, computePlatform, tags }) => {
    if (applicationName === undefined) {
      throw new Refusal('ApplicationNameRequiredException', 'An application name is needed.');
    }
    const made = create(world, String(applicationName), computePlatform as string | undefined);
    if (tags !== undefined) {
      world.codedeploy.tags.set(applicationArn(world, made.name), tags as readonly JsonObject[]);
    }
    return { applicationId: made.id };
  },
};
