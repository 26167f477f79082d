import { scalingBounds } from '../../../src/operations/verify/scaling-bounds.ts';
import { service } from '../../deployment/builders.ts';
import { definitionWith, runCheck } from './subjects.ts';

const definition = definitionWith({});

test.each([
  ['as many as run', undefined, { least: 1, most: 3 }, []],
  ['more than the most', 4, { least: 1, most: 3 }, ['scaling-bounds']],
  ['fewer than the least', 1, { least: 2, most: 3 }, ['scaling-bounds']],
  ['any number, unscaled', 9, undefined, []],
])('%s', async (_name, desired, bounds, ids) => {
  const subject = { definition, service: service(), ...(desired && { desired }) };
  const autoscaling = { bounds: async () => bounds };
  const findings = await runCheck(scalingBounds, subject, { autoscaling });
  expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual(
    ids.map((id) => `${id} warning`),
  );
});

test('a daemon service has no desired count to scale', async () => {
  const daemon = service({ schedulingStrategy: 'DAEMON' });
  expect(await runCheck(scalingBounds, { definition, service: daemon })).toEqual([]);
});
