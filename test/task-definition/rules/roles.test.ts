import { ROLES_FOLDER } from '../../../src/task-definition/rules/roles/roles-registry.ts';
import { containers, describePairs, having, onFargate, task } from './pairs.ts';

const role = (arn: string) => task({ executionRoleArn: arn });
const ROLE = 'arn:aws:iam::123456789012:role/a';
const awslogs = { logConfiguration: { logDriver: 'awslogs' } };
const secret = { secrets: [{ name: 'A', valueFrom: 'a' }] };
const ecr = (account: string) => ({
  image: `${account}.dkr.ecr.eu-west-1.amazonaws.com/a:1`,
});
const volume = (arn: string) =>
  task({ volumes: [{ name: 'a', s3filesVolumeConfiguration: { fileSystemArn: arn } }] });
const config = (type: string) =>
  containers({
    firelensConfiguration: { type: 'fluentbit', options: { 'config-file-type': type } },
  });

describePairs('roles', ROLES_FOLDER, {
  'role-placeholder': [
    role('arn:aws:iam::ACCOUNT_ID:role/a'),
    role('arn:aws-cn:iam::123456789012:role/path/a'),
  ],
  'role-not-a-role': [role('arn:aws:iam::123456789012:user/a'), role('app')],
  'role-empty': [role(' '), role(ROLE)],
  'arn-placeholder': [
    volume('arn:aws:s3files:eu-west-1:YOUR_ACCOUNT:file-system/fs-1'),
    volume('arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1'),
  ],
  'execution-role-for-logs': [onFargate(containers(awslogs)), containers(awslogs)],
  'execution-role-for-ecr': [
    onFargate(containers(ecr('123456789012'))),
    onFargate(containers({ image: 'public.ecr.aws/a/b:1' })),
  ],
  'execution-role-for-secrets': [
    containers(secret),
    having(containers(secret), { executionRoleArn: ROLE }),
  ],
  'execution-role-for-registry': [
    containers({ repositoryCredentials: { credentialsParameter: 'a' } }),
    containers({ repositoryCredentials: {} }),
  ],
  'execution-role-for-env-files': [
    containers({ environmentFiles: [{ type: 's3', value: 'a' }] }),
    containers({ environmentFiles: [] }),
  ],
  'execution-role-for-credential-specs': [
    containers({ credentialSpecs: ['credentialspecdomainless:arn:aws:s3:::a/b'] }),
    containers({ credentialSpecs: ['credentialspec:arn:aws:s3:::a/b'] }),
  ],
  'execution-role-for-firelens-config': [config('s3'), config('file')],
});

describe('the rule role-not-a-role', () => {
  it.each([
    ['arn:aws:iam::123456789012:user/ann', 'the ARN of a user'],
    ['arn:aws:iam::123456789012:role/', 'the name of the role is missing'],
    ['arn:aws:s3:::bucket', 'not the ARN of a role'],
  ])('tells what %s is', (arn, words) => {
    const rule = ROLES_FOLDER.find(({ id }) => id === 'role-not-a-role');
    expect(rule?.check(role(arn))[0]?.message).toContain(words);
  });
});

describe('the rule role-placeholder', () => {
  it('counts the digits of an account that has too few', () => {
    const rule = ROLES_FOLDER.find(({ id }) => id === 'role-placeholder');
    const [hit] = rule?.check(role('arn:aws:iam::11111111111:role/a')) ?? [];
    expect(hit?.message).toContain('11 digits instead of 12');
  });
});
