import { secrets } from '../../../src/operations/verify/secrets.ts';
import type { Need } from '../../../src/ports/inventory.ts';
import { definitionWith, denied, runCheck } from './subjects.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf';

async function asked(container: object, isThere = true) {
  const calls: string[] = [];
  const inventory = {
    secret: async (id: string) => {
      calls.push(`secret ${id}`);
      return isThere ? {} : undefined;
    },
    parameter: async (name: string) => {
      calls.push(`parameter ${name}`);
      return isThere ? {} : undefined;
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

const ROLE = 'arn:aws:iam::123456789012:role/tasks';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b';

test.each([
  ['its own key', '0a1b', ROLE, [KEY]],
  ['a key by its ARN', KEY, ROLE, [KEY]],
  ['the key of AWS', 'alias/aws/secretsmanager', ROLE, []],
  ['no key', undefined, ROLE, []],
  ['a key, and no execution role', KEY, undefined, []],
])('a secret with %s is asked for the right to decrypt it', async (_name, kmsKeyId, role, keys) => {
  const asked: string[] = [];
  const inventory = {
    secret: async () => (kmsKeyId === undefined ? {} : { kmsKeyId }),
    refusedActions: async (arn: string, { actions, resources }: Need) => {
      asked.push(...resources);
      expect([arn, actions]).toEqual([ROLE, ['kms:Decrypt']]);
      return [{ action: 'kms:Decrypt', resource: KEY, isConditional: false }];
    },
  };
  const definition = definitionWith(
    { secrets: [{ name: 'DB', valueFrom: SECRET }] },
    role === undefined ? {} : { executionRoleArn: role },
  );
  const findings = await runCheck(secrets, { definition }, { inventory });
  expect(asked).toEqual(keys);
  expect(findings.map(({ id }) => id)).toEqual(keys.map(() => 'role-permission'));
});

test('a secret whose key cannot be judged is there all the same, and the note names what lacks', async () => {
  const inventory = {
    secret: async () => ({ kmsKeyId: KEY }),
    refusedActions: async () => denied(),
  };
  const container = { secrets: [{ name: 'DB', valueFrom: SECRET }] };
  const definition = definitionWith(container, { executionRoleArn: ROLE });
  expect(await runCheck(secrets, { definition }, { inventory })).toMatchObject([
    { id: 'not-verified', hint: 'Allow iam:SimulatePrincipalPolicy to have this looked at.' },
  ]);
});
