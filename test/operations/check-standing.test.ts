import { checkStanding } from '../../src/operations/check-standing.ts';
import { createRecord } from '../../src/operations/record.ts';
import { BEFORE, memoryPorts } from './memory-ports.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1';
const before = { ...BEFORE, taskDefinitionArn: ARN };
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:2';
const definition = { family: 'web', containerDefinitions: [{ name: 'web', image }] };

async function check(over: object, given: Parameters<typeof memoryPorts>[0] = {}) {
  const ports = memoryPorts(given);
  const standing = { before, definition, verify: false, ...over };
  await checkStanding(standing, ports, createRecord());
  return ports;
}

const goesOn = before.deployments.map((one) => ({ ...one, rolloutState: 'IN_PROGRESS' }));

test.each([
  ['nothing of a service that stands well', {}, ''],
  ['nothing without a definition', { definition: undefined }, ''],
  ['a deployment that goes on', { before: { ...before, deployments: goesOn } }, 'goes on'],
  ['another family', { definition: { ...definition, family: 'shop' } }, 'gets the family shop'],
])('tells %s, and asks AWS nothing', async (_, over, line) => {
  const { lines, calls } = await check(over);
  expect(lines.join()).toContain(line);
  expect(calls).toEqual([]);
});

test('with verify an image that is not there is an error before anything is written', async () => {
  const images = { digestOf: async () => undefined };
  await expect(check({ verify: true }, { images })).rejects.toMatchObject({
    code: 'verify-failed',
    message: expect.stringMatching(/web:2: There is no such image\. Nothing was written/),
  });
});

test('with verify an image that may not be looked at is a note', async () => {
  const { SlipwayError } = await import('../../src/errors.ts');
  const denied = new SlipwayError({ code: 'aws-denied', message: 'no', hint: '' });
  const { lines } = await check(
    { verify: true },
    { images: { digestOf: () => Promise.reject(denied) } },
  );
  expect(lines.join()).toContain('ecr:DescribeImages');
});
