import { awsPorts } from '../../src/wiring/aws-ports.ts';

test('every port over AWS is there, and making them loads and asks nothing', () => {
  const ports = awsPorts({ endpoint: 'http://127.0.0.1:9', maxRetries: 0 }, {});
  expect(Object.keys(ports).sort()).toEqual([
    'alarms',
    'autoscaling',
    'codedeploy',
    'ecs',
    'identity',
    'images',
    'inventory',
    'liveCluster',
    'loadBalancing',
    'logs',
    'prices',
    'rollouts',
    'scheduled',
    'serviceDefinitions',
    'stores',
    'tasks',
  ]);
});
