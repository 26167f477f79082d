import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { PRACTICES } from '../../../src/task-definition/rules/practices/practices-registry.ts';
import { secretLook } from '../../../src/task-definition/rules/practices/secret-looks.ts';
import { containers, describePairs, having, onFargate, onWindows, task } from './pairs.ts';

const variable = (name: string, value: string) => containers({ environment: [{ name, value }] });
const logged = (options: JsonObject) =>
  containers({ logConfiguration: { logDriver: 'awslogs', options } });
const efs = (transitEncryption: string) =>
  task({ volumes: [{ name: 'a', efsVolumeConfiguration: { transitEncryption } }] });
const host = (sourcePath: string) => task({ volumes: [{ name: 'a', host: { sourcePath } }] });
const sized = (cpu: number, memory: number) =>
  onFargate(having(containers({ cpu, memory }), { cpu: '1024', memory: '2048' }));
const PORTS = { portMappings: [{ containerPort: 80 }] };
const CHECK = { healthCheck: { command: ['CMD', 'a'] } };
const fire = { logConfiguration: { logDriver: 'awsfirelens' } };
const router = { firelensConfiguration: { type: 'fluentbit' } };
const after = { dependsOn: [{ containerName: 'b', condition: 'START' }] };
const success = { dependsOn: [{ containerName: 'b', condition: 'SUCCESS' }] };

describePairs('good practice', PRACTICES, {
  'plain-secret-by-name': [variable('DB_PASSWORD', 'hunter2'), variable('DB_PASSWORD_FILE', '/a')],
  'plain-secret-by-value': [
    variable('DATABASE_URL', 'postgres://app:hunter2@db.example.com/app'),
    variable('DATABASE_URL', 'postgres://db.example.com/app'),
  ],
  'plain-secret-in-command': [
    containers({ command: ['serve', `ghp_${'a1B2'.repeat(9)}`] }),
    containers({ command: ['serve', '--token-file=/run/token'] }),
  ],
  'plain-secret-in-log-options': [
    logged({ 'splunk-token': 'B5A79AAD' }),
    logged({ 'splunk-token': `\${TOKEN}` }),
  ],
  'privileged-container': [containers({ privileged: true }), containers({ privileged: false })],
  'writable-root': [containers({}), containers({ readonlyRootFilesystem: true })],
  'root-user': [containers({ user: 'root:app' }), containers({ user: '1000' })],
  'powerful-capability': [
    containers({ linuxParameters: { capabilities: { add: ['SYS_ADMIN'] } } }),
    containers({ linuxParameters: { capabilities: { add: ['CHOWN'] } } }),
  ],
  'new-privileges': [containers({}), containers({ dockerSecurityOptions: ['no-new-privileges'] })],
  'host-namespace': [task({ networkMode: 'host' }), task({ pidMode: 'task' })],
  'powerful-host-path': [host('/var/run/docker.sock'), host('/var/app')],
  'efs-plain-transit': [efs('DISABLED'), efs('ENABLED')],
  'shared-role': [
    task({ taskRoleArn: 'a', executionRoleArn: 'a' }),
    task({ taskRoleArn: 'a', executionRoleArn: 'b' }),
  ],
  'oversize-memory': [sized(1024, 1023), sized(1024, 1024)],
  'oversize-cpu': [sized(511, 2048), sized(512, 2048)],
  'arm64-cheaper': [
    onFargate(task({})),
    onFargate(task({ runtimePlatform: { cpuArchitecture: 'ARM64' } })),
  ],
  'large-ephemeral-storage': [
    task({ ephemeralStorage: { sizeInGiB: 101 } }),
    task({ ephemeralStorage: { sizeInGiB: 100 } }),
  ],
  'debug-logging': [variable('APP_LOG_LEVEL', 'DEBUG'), variable('APP_LOG_LEVEL', 'info')],
  'hard-limit-only': [containers({}), containers({ memoryReservation: 64 })],
  'image-latest': [
    containers({ image: 'registry.example.com:5000/app' }),
    containers({ image: 'registry.example.com:5000/app:1' }),
  ],
  'version-consistency-off': [
    containers({ versionConsistency: 'disabled' }),
    containers({ versionConsistency: 'enabled' }),
  ],
  'no-log-configuration': [containers({}), containers(router)],
  'log-mode-unset': [logged({}), logged({ mode: 'blocking' })],
  'log-router-not-essential': [
    containers({ ...router, essential: false }),
    containers({ ...router, essential: false, restartPolicy: { enabled: true } }),
  ],
  'log-router-late': [containers(fire, router), containers({ ...fire, ...after }, router)],
  'no-health-check': [containers(PORTS), containers({ ...PORTS, ...CHECK })],
  'no-start-period': [
    containers(CHECK),
    containers({ healthCheck: { ...CHECK.healthCheck, startPeriod: 10 } }),
  ],
  'no-stop-timeout': [containers(PORTS), containers({ ...PORTS, stopTimeout: 60 })],
  'no-memory-limit': [
    containers({ memory: 0, memoryReservation: 64 }),
    having(containers({ memory: 0 }), { memory: '512' }),
  ],
  'fixed-host-port': [
    containers({ portMappings: [{ containerPort: 80, hostPort: 80 }] }),
    containers({ portMappings: [{ containerPort: 80, hostPort: 0 }] }),
  ],
  'sidecar-restart-policy': [
    containers({}, { essential: false }),
    containers(success, { essential: false }),
  ],
});

describe('good practice', () => {
  it('belongs to one of the three groups', () => {
    const groups = new Set(PRACTICES.map(({ group }) => group));
    expect([...groups].sort()).toEqual(['cost', 'reliability', 'security']);
  });

  it('is never an error', () => {
    expect(PRACTICES.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('asks nothing of Windows that Windows does not have', () => {
    const found = PRACTICES.flatMap(({ id, check }) =>
      check(onWindows(containers({}))).map(() => id),
    );
    expect(found).not.toContain('writable-root');
    expect(found).not.toContain('root-user');
  });
});

describe('the look of a secret', () => {
  it.each([
    ['AKIAIOSFODNN7EXAMPLE', 'an access key of AWS'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    [`xoxb-${'1'.repeat(12)}`, 'a token of Slack'],
    ['amqp://app:hunter2@mq.example.com', 'a password in an address'],
    ['q8Zr1Lw0xV7tYb3Kc9Nf5Hj2Ms6Pd4Ga', 'random characters, as keys are'],
  ])('is seen in %s', (value, look) => {
    expect(secretLook(value)).toBe(look);
  });

  it.each([
    'https://example.com/a/path/with/many/parts',
    'arn:aws:iam::123456789012:role/application-service-role',
    '3b241101-e2bb-4255-8caf-4136c566a962',
    'com.example.application.ServiceConfiguration1',
    'production',
    '',
  ])('is not seen in %j', (value) => {
    expect(secretLook(value)).toBeUndefined();
  });
});
