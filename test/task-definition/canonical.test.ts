import { canonicalDefinition } from '../../src/task-definition/canonical.ts';

const container = (over: object) => ({ containerDefinitions: [{ name: 'a', ...over }] }) as never;

test.each([
  ['what only AWS sets', { family: 'f', revision: 3, status: 'ACTIVE' }, { family: 'f' }],
  ['the network mode bridge', { networkMode: 'bridge' }, {}],
  ['sizes in words', { cpu: '1 vCPU', memory: '2GB' }, { cpu: '1024', memory: '2048' }],
  ['empty lists', { volumes: [], placementConstraints: [] }, {}],
  ['an empty host', { volumes: [{ name: 'v', host: {} }] }, { volumes: [{ name: 'v' }] }],
  [
    'defaults of a container',
    container({ cpu: 0, essential: true, mountPoints: [] }),
    container({}),
  ],
  [
    'defaults of a health check',
    container({ healthCheck: { command: ['CMD', 'x'], interval: 30, timeout: 5, retries: 3 } }),
    container({ healthCheck: { command: ['CMD', 'x'] } }),
  ],
  [
    'ports of bridge',
    container({ portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }] }),
    container({ portMappings: [{ containerPort: 80 }] }),
  ],
  [
    'ports of awsvpc',
    {
      networkMode: 'awsvpc',
      ...(container({ portMappings: [{ containerPort: 80, hostPort: 80 }] }) as object),
    },
    { networkMode: 'awsvpc', ...(container({ portMappings: [{ containerPort: 80 }] }) as object) },
  ],
  [
    'the order of variables',
    container({
      environment: [
        { name: 'B', value: '' },
        { name: 'A', value: '1' },
      ],
    }),
    container({
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '' },
      ],
    }),
  ],
])('%s makes no difference', (_name, definition, expected) => {
  expect(canonicalDefinition(definition as never)).toEqual(canonicalDefinition(expected as never));
  expect(canonicalDefinition(definition as never)).toEqual(expected);
});

test.each([
  [
    'the order of a command',
    container({ command: ['a', 'b'] }),
    container({ command: ['b', 'a'] }),
  ],
  [
    'an empty value',
    container({ environment: [{ name: 'A', value: '' }] }),
    container({ environment: [{ name: 'A' }] }),
  ],
  [
    'a host port of bridge',
    container({ portMappings: [{ containerPort: 80, hostPort: 80 }] }),
    container({ portMappings: [{ containerPort: 80 }] }),
  ],
  ['essential', container({ essential: false }), container({})],
])('%s makes one', (_name, a, b) => {
  expect(canonicalDefinition(a)).not.toEqual(canonicalDefinition(b));
});

test('the canonical form of a canonical form is itself', () => {
  const once = canonicalDefinition(
    container({ cpu: 0, portMappings: [{ containerPort: 1, hostPort: 0 }] }),
  );
  expect(canonicalDefinition(once)).toEqual(once);
});
