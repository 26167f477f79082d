import { shortName } from '../../../simulator/ecs/arns.ts';
import { findRevision } from '../../../simulator/ecs/revisions.ts';
import { clientRefusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';
import { revisionView } from '../../views/revision-view.ts';

/** DeregisterTaskDefinition: a revision, always with its number, becomes INACTIVE. */
export const deregisterTaskDefinition: Operation = {
  input: { kind: 'structure', members: { taskDefinition: TEXT }, required: ['taskDefinition'] },
  run: (world, { taskDefinition }) => {
    const [, number] = shortName(String(taskDefinition)).split(':');
    if (number === undefined) throw clientRefusal('Revision is missing.');
    if (!/^\d+$/.test(number)) throw clientRefusal(`Invalid revision number. Number: ${number}`);
    const revision = findRevision(world, String(taskDefinition));
    if (revision === undefined) throw clientRefusal('Unable to describe task definition.');
    if (revision.status === 'ACTIVE') {
      revision.status = 'INACTIVE';
      revision.deregisteredAtMs = world.nowMs;
    }
    return { taskDefinition: revisionView(world, revision) };
  },
};
