import { shapeOf } from '../../../../src/operations/plan/launch/shape-of.ts';
import { ec2Service, SETTINGS } from '../live.ts';

test('constraints and daemons are what a service adds to its definition', () => {
  const settings = { ...SETTINGS, placementConstraints: [{ type: 'distinctInstance' }] };
  const service = ec2Service({ settings, schedulingStrategy: 'DAEMON' });
  expect(shapeOf({ service })).toEqual({ placementConstraints: 1, isDaemon: true });
});
