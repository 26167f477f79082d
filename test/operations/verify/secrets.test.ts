import { secrets } from '../../../src/operations/verify/secrets.ts';
import { definitionWith, runCheck } from './subjects.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf';

async function asked(container: object, isThere = true) {
  const calls: string[] = [];
  const inventory = {
    hasSecret: async (id: string) => {
      calls.push(`secret ${id}`);
      return isThere;
    },
    hasParameter: async (name: string) => {
      calls.push(`parameter ${name}`);
      return isThere;
    },
  };
  const definition = definitionWith(container);
  const findings = await runCheck(secrets, { definition }, { inventory });
  return { calls, findings };
}

test.each([
  [SECRET, `secret ${SECRET}`],
  [`${SECRET}:password::`, `secret ${SECRET}`],
  ['db-password', 'parameter db-password'],
  ['/web/db', 'parameter /web/db'],
  ['arn:aws:ssm:eu-west-1:123456789012:parameter/web/db', 'parameter /web/db'],
  ['arn:aws:ssm:eu-west-1:123456789012:parameter/db', 'parameter db'],
])('%s is asked for as %s', async (valueFrom, call) => {
  const { calls, findings } = await asked({ secrets: [{ name: 'DB', valueFrom }] });
  expect(calls).toEqual([call]);
  expect(findings).toEqual([]);
});

test('secrets of the log and of the registry count too', async () => {
  const { calls } = await asked({
    logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 't', valueFrom: 'token' }] },
    repositoryCredentials: { credentialsParameter: SECRET },
  });
  expect(calls).toEqual(['parameter token', `secret ${SECRET}`]);
});

test('what is not there is an error that names which', async () => {
  const container = { secrets: [{ name: 'DB', valueFrom: 'db' }] };
  expect((await asked(container, false)).findings).toMatchObject([
    { id: 'secret-missing', severity: 'error', resource: 'db' },
  ]);
});
