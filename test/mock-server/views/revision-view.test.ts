import { revisionView } from '../../../src/mock-server/views/revision-view.ts';
import { emptyWorld, register } from '../../simulator/builders.ts';

it('shows a revision with the server’s own members, times in seconds', () => {
  const world = emptyWorld();
  world.nowMs = 5_500;
  const revision = register(world, 'ok');
  revision.deregisteredAtMs = 6_000;
  expect(revisionView(world, revision)).toMatchObject({
    family: 'web',
    revision: 1,
    status: 'ACTIVE',
    registeredAt: 5.5,
    deregisteredAt: 6,
    deleteRequestedAt: undefined,
    compatibilities: ['EXTERNAL', 'EC2'],
  });
});
