import { requiredAttributesOf } from '../../src/placement/required-attributes.ts';

describe('attributes that a task requires', () => {
  it('are those that a registered definition lists, and no others', () => {
    const requiresAttributes = [{ name: 'ecs.capability.x' }, { name: 'rack', value: '7' }];
    expect(requiredAttributesOf({ requiresAttributes, networkMode: 'awsvpc' }, [])).toEqual(
      requiresAttributes,
    );
  });

  it.each([
    ['the network mode', { networkMode: 'awsvpc' }, [], [{ name: 'ecs.capability.task-eni' }]],
    [
      'the log drivers, each once',
      {},
      [
        { logConfiguration: { logDriver: 'awslogs' } },
        { logConfiguration: { logDriver: 'awslogs' } },
        {},
      ],
      [{ name: 'com.amazonaws.ecs.capability.logging-driver.awslogs' }],
    ],
    [
      'the platform',
      { runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } },
      [],
      [
        { name: 'ecs.cpu-architecture', value: 'arm64' },
        { name: 'ecs.os-type', value: 'linux' },
      ],
    ],
    [
      'a Windows platform',
      { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
      [],
      [{ name: 'ecs.os-type', value: 'windows' }],
    ],
    ['nothing', { runtimePlatform: null }, [{}], []],
  ])('follow from %s before a definition is registered', (_, task, containers, expected) => {
    expect(requiredAttributesOf(task, containers)).toEqual(expected);
  });
});
