import { loadWorld } from '../../../src/simulator/foretell/load-world.ts';
import { behaviourOf } from '../../../src/simulator/images.ts';
import { definitionOf, onFargate, onInstances } from './rollouts.ts';

test('instances come with what they have left, and without the ports of tasks that will be put there', () => {
  const ported = definitionOf(300, { portMappings: [{ containerPort: 80, hostPort: 22 }] });
  const { world } = loadWorld(onInstances(300, { oldDefinition: ported, hosts: ['a'] }), 1);
  const [a, b] = [...world.ecs.instances.values()];
  expect(a).toMatchObject({ arn: 'a', remaining: { memoryMib: 700 }, ownTcpPorts: [] });
  expect(b).toMatchObject({ arn: 'b', ownTcpPorts: [22] });
});

test('every image is well but the one that is to make trouble', () => {
  const { world, old, next } = loadWorld(onFargate(), 1, 'unhealthy');
  const images = [old, next].map(({ definition }) => definition.containerDefinitions[0]?.image);
  expect(images.map((image) => behaviourOf(image ?? '', world.images))).toEqual(['ok', 'ok']);
  const bad = loadWorld(onFargate(), 1, 'crash').next.definition.containerDefinitions[0];
  expect(behaviourOf(bad?.image ?? '', loadWorld(onFargate(), 1, 'crash').world.images)).toBe(
    'crash',
  );
});
