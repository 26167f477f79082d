import { SlipwayError } from '../../src/errors.ts';
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
  const ports = { ...memoryPorts({ ecs: { updateService: update } }), before: BEFORE };
  expect(await updateService({ ...INPUTS, ...given }, taskDefinition, ports)).toBe(BEFORE);
  expect(sent).toEqual([{ cluster: 'c', service: 'web', ...expected }]);
});

describe('an update whose answer is lost', () => {
  const lost = new SlipwayError({ code: 'aws-unreachable', message: 'no answer.', hint: '' });
  const portsWith = (now: string, error = lost) => ({
    ...memoryPorts({
      ecs: {
        updateService: () => Promise.reject(error),
        describeService: async () => ({ ...BEFORE, taskDefinitionArn: now }),
      },
    }),
    before: BEFORE,
  });

  test('counts as done when the service has the new revision', async () => {
    const ports = portsWith('web:2');
    expect(await updateService(INPUTS, 'web:2', ports)).toMatchObject({
      taskDefinitionArn: 'web:2',
    });
    expect(ports.lines.join()).toContain('so it was done');
  });

  const denied = new SlipwayError({ code: 'aws-denied', message: 'no', hint: '' });
  test.each([
    ['the service has another revision', 'web:2', portsWith('web:1')],
    ['the service had that revision before', 'web:1', portsWith('web:1')],
    ['no revision was sent', undefined, portsWith('web:2')],
    ['AWS said no', 'web:2', portsWith('web:2', denied)],
  ])('is an error when %s', async (_, sent, ports) => {
    await expect(updateService(INPUTS, sent, ports)).rejects.toBeInstanceOf(SlipwayError);
  });
});
