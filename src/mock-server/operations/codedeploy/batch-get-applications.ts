import type { Operation } from '../../operation.ts';
import { TEXTS } from '../../shapes.ts';
import { applicationView } from '../../views/code-deploy-view.ts';

/** BatchGetApplications: those that are there. */
export const batchGetApplications: Operation = {
  input: { kind: 'structure', members: { applicationNames: TEXTS } },
  run: (world, { applicationNames = [] }) => ({
    applicationsInfo: (applicationNames as readonly string[])
      .flatMap((name) => world.codedeploy.applications.get(name) ?? [])
      .map(applicationView),
  }),
};
