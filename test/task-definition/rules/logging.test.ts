import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { LOGGING_FOLDER } from '../../../src/task-definition/rules/logging/logging-registry.ts';
import { containers, describePairs, onFargate } from './pairs.ts';

const NEEDED = { 'awslogs-group': 'g', 'awslogs-region': 'eu-west-1' };
const logs = (logDriver: string, options: JsonObject, more: JsonObject = {}) =>
  containers({ logConfiguration: { logDriver, options, ...more } });
const awslogs = (options: JsonObject) => logs('awslogs', { ...NEEDED, ...options });
const fire = { logConfiguration: { logDriver: 'awsfirelens' } };
const router = { firelensConfiguration: { type: 'fluentbit' } };
const waiting = (condition: string) =>
  containers({ ...fire, dependsOn: [{ containerName: 'b', condition }] }, router);

describePairs('logging', LOGGING_FOLDER, {
  'awslogs-options': [logs('awslogs', { 'awslogs-group': 'g' }), awslogs({})],
  'awslogs-stream-prefix': [
    onFargate(awslogs({})),
    onFargate(awslogs({ 'awslogs-stream-prefix': 'a' })),
  ],
  'splunk-options': [
    logs('splunk', { 'splunk-url': 'https://example.com' }),
    logs(
      'splunk',
      { 'splunk-url': 'https://example.com' },
      { secretOptions: [{ name: 'splunk-token', valueFrom: 'a' }] },
    ),
  ],
  'awslogs-unknown-option': [awslogs({ 'awslogs/gruop': 'g' }), awslogs({ mode: 'blocking' })],
  'awslogs-multiline': [
    awslogs({ 'awslogs-datetime-format': '%Y', 'awslogs-multiline-pattern': '^A' }),
    awslogs({ 'awslogs-datetime-format': '%Y' }),
  ],
  'awslogs-create-group': [
    awslogs({ 'awslogs-create-group': 'yes' }),
    awslogs({ 'awslogs-create-group': 'true' }),
  ],
  'log-mode': [awslogs({ mode: 'async' }), awslogs({ mode: 'non-blocking' })],
  'firelens-missing': [containers(fire), containers(fire, router)],
  'firelens-routers': [containers(router, router), containers(router, {})],
  'firelens-dependency': [waiting('COMPLETE'), waiting('HEALTHY')],
  'firelens-buffer': [
    logs('awsfirelens', { 'log-driver-buffer-limit': '536870912' }),
    logs('awsfirelens', { 'log-driver-buffer-limit': '536870911' }),
  ],
});
