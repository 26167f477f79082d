import { logGroups } from '../../../src/operations/verify/log-groups.ts';
import { definitionWith, runCheck } from './subjects.ts';

const log = (options: object, logDriver = 'awslogs') => ({
  logConfiguration: { logDriver, options: { 'awslogs-group': '/web', ...options } },
});

test.each([
  ['is missing', log({}), false, ['/web']],
  ['is there', log({}), true, []],
  ['the driver creates', log({ 'awslogs-create-group': 'true' }), false, []],
  ['belongs to another driver', log({}, 'json-file'), false, []],
])('a log group that %s', async (_name, container, isThere, resources) => {
  const given = { inventory: { hasLogGroup: async () => isThere } };
  const findings = await runCheck(logGroups, { definition: definitionWith(container) }, given);
  expect(findings.map(({ resource }) => resource)).toEqual(resources);
});
