import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { CONTAINERS_FOLDER } from '../../../src/task-definition/rules/containers/containers-registry.ts';
import { containers, describePairs, having, type Pair } from './pairs.ts';

const image = (text: string) => containers({ image: text });
const waiting = (containerName: string, condition = 'START', target: JsonObject = {}) =>
  containers({ dependsOn: [{ containerName, condition }] }, target);
const check = (members: JsonObject) =>
  containers({ healthCheck: { command: ['CMD', 'true'], ...members } });
const restart = (members: JsonObject) =>
  containers({ restartPolicy: { enabled: true, ...members } });
const ulimit = (softLimit: number, hardLimit: number) =>
  containers({ ulimits: [{ name: 'nofile', softLimit, hardLimit }] });
const needing = (...list: readonly JsonObject[]) =>
  containers(...list.map((requirement) => ({ resourceRequirements: [requirement] })));
const neuron = { type: 'NeuronDevice', value: 'ALL' };
const SHARING = { sharingStrategy: { nvidiaMps: {} } };
const sharing = { type: 'GPU', ...SHARING };
const on = (type: string, definition: JsonObject) =>
  having(definition, { requiresCompatibilities: [type] });
const accelerated = (value: string) =>
  having(needing({ type: 'InferenceAccelerator', value }), {
    inferenceAccelerators: [{ deviceName: 'one' }],
  });
const spec = (...credentialSpecs: readonly string[]) => containers({ credentialSpecs });
const circle = (back: string): Pair[0] =>
  containers(
    { dependsOn: [{ containerName: 'b', condition: 'START' }] },
    { links: ['c:alias'] },
    { volumesFrom: [{ sourceContainer: back }] },
  );

describePairs('containers', CONTAINERS_FOLDER, {
  'no-image': [image(' '), image('a')],
  'container-name': [containers({ name: 'my app' }), containers({ name: 'my-app_1' })],
  'image-characters': [image('a/b:1 '), image(`a.b:5000/c:1@sha256:${'0a'.repeat(32)}`)],
  'image-length': [image('a'.repeat(256)), image(`${'a'.repeat(255)}@sha256:${'0'.repeat(64)}`)],
  'image-placeholder': [
    image('ACCOUNT.dkr.ecr.eu-west-1.amazonaws.com/a:1'),
    image('123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:1'),
  ],
  'user-form': [containers({ user: 'app:app:1' }), containers({ user: '1000:app' })],
  'depends-on-unknown': [waiting('db'), waiting('b')],
  'depends-on-self': [waiting('web'), waiting('b')],
  'depends-on-twice': [
    containers({ dependsOn: [{ containerName: 'b' }, { containerName: 'b' }] }, {}),
    containers({ dependsOn: [{ containerName: 'b' }, { containerName: 'c' }] }, {}, {}),
  ],
  'depends-on-essential': [waiting('b', 'SUCCESS'), waiting('b', 'SUCCESS', { essential: false })],
  'depends-on-health': [
    waiting('b', 'HEALTHY'),
    waiting('b', 'HEALTHY', { healthCheck: { command: ['CMD', 'a'] } }),
  ],
  'start-order-cycle': [circle('web'), circle('d')],
  'health-check-interval': [check({ interval: 4 }), check({ interval: 5 })],
  'health-check-timeout': [check({ timeout: 61 }), check({ timeout: 60 })],
  'health-check-retries': [check({ retries: 0 }), check({ retries: 10 })],
  'health-check-start-period': [check({ startPeriod: 301 }), check({ startPeriod: 300 })],
  'restart-attempt-period': [
    restart({ restartAttemptPeriod: 59 }),
    restart({ restartAttemptPeriod: 60 }),
  ],
  'too-many-exit-codes': [
    restart({ ignoredExitCodes: Array.from({ length: 51 }, (_, code) => code) }),
    restart({ ignoredExitCodes: Array.from({ length: 50 }, (_, code) => code) }),
  ],
  'too-many-credential-specs': [spec('a', 'b'), spec('a')],
  'health-check-command': [
    check({ command: ['curl', '-f', 'http://localhost'] }),
    check({ command: ['CMD-SHELL', 'curl -f http://localhost'] }),
  ],
  'credential-spec': [spec('file://spec.json'), spec('credentialspec:arn:aws:s3:::a/b.json')],
  'security-option': [
    containers({ dockerSecurityOptions: ['seccomp:unconfined'] }),
    containers({ dockerSecurityOptions: ['apparmor:profile', 'no-new-privileges'] }),
  ],
  'ulimit-order': [ulimit(2, 1), ulimit(1, 1)],
  'gpu-value': [needing({ type: 'GPU', value: '0' }), needing({ type: 'GPU', value: '1' })],
  'gpu-mixed': [needing({ type: 'GPU', value: '1' }, sharing), needing(sharing, sharing)],
  'gpu-external-sharing': [on('EXTERNAL', needing(sharing)), on('EC2', needing(sharing))],
  'neuron-value': [needing({ ...neuron, value: '1' }), needing(neuron)],
  'neuron-one-container': [needing(neuron, neuron), needing(neuron)],
  'neuron-launch-type': [on('EC2', needing(neuron)), on('MANAGED_INSTANCES', needing(neuron))],
  'accelerator-device': [accelerated('two'), accelerated('one')],
});

describe('the rule start-order-cycle', () => {
  it('names the way round', () => {
    const rule = CONTAINERS_FOLDER.find(({ id }) => id === 'start-order-cycle');
    expect(rule?.check(circle('web'))[0]?.message).toContain('web → b → c → web');
  });
});

describe('the rule gpu-value', () => {
  it('wants a number or a way of sharing, not both and not neither', () => {
    const rule = CONTAINERS_FOLDER.find(({ id }) => id === 'gpu-value');
    const found = [sharing, { type: 'GPU' }, { ...sharing, value: '1' }].map(
      (one) => rule?.check(needing(one)).length,
    );
    expect(found).toEqual([0, 1, 1]);
  });
});
