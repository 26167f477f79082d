import type { Watched } from '../../src/deployment/driver.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { SlipwayError } from '../../src/errors.ts';
import { afterCancel } from '../../src/operations/after-cancel.ts';
import type { ServiceDeployment } from '../../src/ports/ecs.ts';
import { OURS_ARN, serviceDeployment, watchStart } from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

function cancelled(ours?: Partial<ServiceDeployment>): Watched {
  const { state } = beginWatch(watchStart());
  return {
    state: { ...state, serviceDeployment: ours && serviceDeployment(ours) },
    ending: { outcome: 'cancelled', cause: 'The run was told to stop.', endedAtMs: 1 },
  };
}

const refusal = new SlipwayError({ code: 'aws-refused', message: 'no ABORT', hint: '' });

/** What was sent to ECS; ABORT is refused, as AWS does. */
function ports(look?: ServiceDeployment) {
  const sent: string[] = [];
  const memory = memoryPorts({
    rollouts: {
      stop: async (arn, type) => {
        sent.push(`${type} ${arn}`);
        if (type === 'ABORT') throw refusal;
      },
      look: async () => look,
    },
  });
  return { ...memory, sent };
}

test('rollback tells ECS to roll back, and the outcome stays cancelled', async () => {
  const given = ports();
  const { ending } = await afterCancel(cancelled({}), 'rollback', given);
  expect(given.sent).toEqual([`ROLLBACK ${OURS_ARN}`]);
  expect(ending).toMatchObject({
    outcome: 'cancelled',
    cause: 'The run was told to stop. ECS was told to roll the deployment back.',
  });
});

test('stop falls back to the rollback that ECS offers', async () => {
  const given = ports();
  await afterCancel(cancelled({}), 'stop', given);
  expect(given.sent).toEqual([`ABORT ${OURS_ARN}`, `ROLLBACK ${OURS_ARN}`]);
});

test('before ours was found, the one that the service names is asked whose it is', async () => {
  const given = ports(serviceDeployment());
  await afterCancel(cancelled(), 'rollback', given);
  expect(given.sent).toHaveLength(1);
});

test.each([
  ['somebody else has', serviceDeployment({ targetRevisionArn: 'other/333' })],
  ['that has ended', serviceDeployment({ status: 'SUCCESSFUL' })],
  ['that is not there', undefined],
])('a deployment %s is left alone', async (_, look) => {
  const given = ports(look);
  const { ending } = await afterCancel(cancelled(), 'rollback', given);
  expect(given.sent).toEqual([]);
  expect(ending.cause).toContain('left as it is');
});

test('a refusal is told', async () => {
  const memory = memoryPorts({
    rollouts: {
      stop: async () => {
        throw refusal;
      },
    },
  });
  const { ending } = await afterCancel(cancelled({}), 'rollback', memory);
  expect(ending.cause).toContain('could not be stopped: no ABORT');
});
