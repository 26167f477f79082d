import { registerRevision } from '../../../simulator/ecs/revisions.ts';
import type { Operation } from '../../operation.ts';
import { revisionView } from '../../views/revision-view.ts';

/** RegisterTaskDefinition: the next revision of a family. Its members are checked against the whole schema by the simulator. */
export const registerTaskDefinition: Operation = {
  input: { kind: 'structure', members: {} },
  passesThrough: true,
  run: (world, request) => {
    const revision = registerRevision(world, request);
    return {
      taskDefinition: revisionView(world, revision),
      tags: world.ecs.tags.get(revision.arn) ?? [],
    };
  },
};
