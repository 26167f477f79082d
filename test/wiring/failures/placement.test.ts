import { PLACEMENT_CAUSES } from '../../../src/deployment/causes/placement-causes.ts';
import { stopAll } from '../../mock-server/builders.ts';
import { PLACEMENT_ROWS } from './placement-rows.ts';
import { testAll } from './play.ts';

afterEach(stopAll);

testAll(PLACEMENT_ROWS);

/** Causes of the table that the mock does not play, each with the reason. */
const NOT_PLAYED: Readonly<Record<string, string>> = {
  'place-agent': 'an agent of the mock is connected as long as its instance is registered',
  'place-location': 'instances and subnets of the mock lie in zones of their own account alone',
};

test('every cause of a task without a place is played, or is named with the reason', () => {
  const played = Object.values(PLACEMENT_ROWS).flatMap(({ causeId }) => causeId ?? []);
  const covered = [...played, ...Object.keys(NOT_PLAYED)];
  expect(covered.toSorted()).toEqual(PLACEMENT_CAUSES.map(({ id }) => id).toSorted());
});
