import type { Revision } from '../../../simulator/ecs/revision.ts';
import { findRevision } from '../../../simulator/ecs/revisions.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import type { World } from '../../../simulator/world.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { revisionView } from '../../views/revision-view.ts';

/** DeleteTaskDefinitions: up to ten INACTIVE revisions begin to be deleted. */
export const deleteTaskDefinitions: Operation = {
  input: {
    kind: 'structure',
    members: { taskDefinitions: { kind: 'list', of: TEXT, min: 1, max: 10 } },
    required: ['taskDefinitions'],
  },
  run: (world, { taskDefinitions }) => {
    const references = taskDefinitions as readonly string[];
    const results = references.map((reference) => remove(world, reference));
    return {
      taskDefinitions: results.flatMap((one) =>
        one.removed ? [revisionView(world, one.removed)] : [],
      ),
      failures: results.flatMap((one) => (one.failure ? [one.failure] : [])),
    };
  },
};

function remove(world: World, reference: string): { removed?: Revision; failure?: JsonObject } {
  const revision = findRevision(world, reference);
  if (revision === undefined) {
    return { failure: { arn: reference, reason: 'The specified task definition does not exist.' } };
  }
  if (revision.status === 'ACTIVE') {
    const reason = 'The specified task definition is still in ACTIVE status.';
    return { failure: { arn: revision.arn, reason } };
  }
  revision.status = 'DELETE_IN_PROGRESS';
  revision.deleteRequestedAtMs ??= world.nowMs;
  return { removed: revision };
}
