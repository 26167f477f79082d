import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { listPage } from './page.ts';

/** ListApplications: their names. */
export const listApplications: Operation = {
  input: { kind: 'structure', members: { nextToken: TEXT } },
  run: (world, request) =>
    listPage('applications', [...world.codedeploy.applications.keys()], request),
};
