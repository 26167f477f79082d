import { findRevision } from '../../../simulator/ecs/revisions.ts';
import { clientRefusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT, TEXTS } from '../../shapes.ts';
import { asksForTags } from '../../views/missing.ts';
import { revisionView } from '../../views/revision-view.ts';

/** DescribeTaskDefinition: by family (its newest ACTIVE revision), `family:revision` or ARN. */
export const describeTaskDefinition: Operation = {
  input: {
    kind: 'structure',
    members: { taskDefinition: TEXT, include: TEXTS },
    required: ['taskDefinition'],
  },
  run: (world, { taskDefinition, include }) => {
    const revision = findRevision(world, String(taskDefinition));
    if (revision === undefined) throw clientRefusal('Unable to describe task definition.');
    const tags = world.ecs.tags.get(revision.arn) ?? [];
    return { taskDefinition: revisionView(world, revision), ...(asksForTags(include) && { tags }) };
  },
};
