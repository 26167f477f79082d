import { usualAttributes } from '../../../../src/simulator/ecs/instances/usual-attributes.ts';

it.each([
  ['m5.large', 'x86_64'],
  ['m7g.large', 'arm64'],
  ['c6gn.xlarge', 'arm64'],
  ['g5.xlarge', 'x86_64'],
  ['a1.large', 'arm64'],
])('knows the processor of %s', (instanceType, architecture) => {
  const all = usualAttributes({ zone: 'z', hasGpus: false, instanceType });
  expect(all).toMatchObject({
    'ecs.cpu-architecture': architecture,
    'ecs.instance-type': instanceType,
    'ecs.availability-zone': 'z',
    'ecs.capability.task-eni': '',
  });
});
