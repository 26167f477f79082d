import { updateService } from '../../src/operations/update-service.ts';
import type { ServiceChange } from '../../src/ports/ecs.ts';
import { BEFORE, memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'deploy' as const,
  cluster: 'c',
  service: 'web',
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  waitUntil: 'complete',
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  ifUnchanged: 'register' as const,
  fitCheck: 'warn' as const,
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

test.each([
  [{}, undefined, {}],
  [
    { desiredCount: 0, forceNewDeployment: false },
    'arn',
    {
      taskDefinition: 'arn',
      desiredCount: 0,
      forceNewDeployment: false,
    },
  ],
  [
    { enableEcsManagedTags: false, propagateTags: 'NONE' as const },
    undefined,
    {
      enableEcsManagedTags: false,
      propagateTags: 'NONE',
    },
  ],
  [
    { serviceManagedEbsVolume: { sizeInGiB: 1 }, serviceManagedEbsVolumeName: 'v' },
    undefined,
    {
      managedVolume: { name: 'v', configuration: { sizeInGiB: 1 } },
    },
  ],
])('%j is sent, and nothing else', async (given, taskDefinition, expected) => {
  const sent: ServiceChange[] = [];
  const update = async (change: ServiceChange) => {
    sent.push(change);
    return BEFORE;
  };
  const ports = memoryPorts({ ecs: { updateService: update } });
  expect(await updateService({ ...INPUTS, ...given }, taskDefinition, ports)).toBe(BEFORE);
  expect(sent).toEqual([{ cluster: 'c', service: 'web', ...expected }]);
});
