import { listServices, parseServices } from '../../src/inputs/parse-services.ts';

const SHARED = new Map([
  ['operation', 'deploy'],
  ['services', 'fleet.yml'],
  ['cluster', 'production'],
  ['task-definition', 'td.json'],
  ['wait-for-minutes', '5'],
  ['environment-variables', 'STAGE=live'],
]);

test('a service starts from the inputs of the run, and its own ones replace them', () => {
  const { items, warnings } = parseServices(
    [
      { service: 'api', 'environment-variables': { MODE: 'fast', SIZE: 3 } },
      { service: 'web', name: 'front', needs: 'api', cluster: 'edge', 'desired-count': 4 },
    ],
    SHARED,
  );
  expect(warnings).toEqual([]);
  expect(items).toMatchObject([
    {
      name: 'api',
      needs: [],
      wave: 1,
      inputs: {
        operation: 'deploy',
        service: 'api',
        cluster: 'production',
        taskDefinition: 'td.json',
        waitForMinutes: 5,
        environmentVariables: [
          { name: 'MODE', value: 'fast' },
          { name: 'SIZE', value: '3' },
        ],
      },
    },
    {
      name: 'front',
      needs: ['api'],
      wave: 2,
      inputs: {
        service: 'web',
        cluster: 'edge',
        desiredCount: 4,
        environmentVariables: [{ name: 'STAGE', value: 'live' }],
      },
    },
  ]);
  expect(items[0]?.inputs.fleet).toBeUndefined();
});

test('an object around the list holds defaults', () => {
  const listed = listServices({ defaults: { image: 'a:2' }, services: [{ service: 'api' }] });
  expect(Object.fromEntries(listed[0]?.texts ?? [])).toEqual({ image: 'a:2', service: 'api' });
});

test('lists, objects and commands become the texts that the inputs take', () => {
  const { items } = parseServices(
    [
      {
        service: 'api',
        command: ['node', 'a b'],
        alarms: ['one', 'two'],
        'env-files': ['arn:aws:s3:::bucket/a.env'],
        'run-task': true,
        'run-task-container-overrides': [{ name: 'api' }],
        image: null,
      },
    ],
    SHARED,
  );
  expect(items[0]?.inputs).toMatchObject({
    command: ['node', 'a b'],
    alarms: ['one', 'two'],
    envFiles: ['arn:aws:s3:::bucket/a.env'],
    runTaskContainerOverrides: [{ name: 'api' }],
  });
  expect(items[0]?.inputs.image).toBeUndefined();
});

test.each([
  ['no list', 'x', 'services is no list with at least one service'],
  ['an empty list', [], 'services is no list'],
  ['something beside the list', { services: [{ service: 'a' }], x: 1 }, 'There is "x" beside'],
  ['no object', ['api'], 'services[0] is no object'],
  ['no service', [{ cluster: 'c' }], 'services[0] names no service'],
  ['the same name twice', [{ service: 'a' }, { service: 'a' }], 'Two services are called a'],
  ['a name that is no input', [{ service: 'a', imgae: 'x' }], 'a: there is no input imgae'],
  ['an input of the run', [{ service: 'a', region: 'x' }], 'a: region is about the whole run'],
  ['an input of something else', [{ service: 'a', against: 'x' }], 'there is no input against'],
  ['a kind that is not taken', [{ service: 'a', image: ['x'] }], 'a: image is of a kind'],
  ['a text over lines in a pair', [{ service: 'a', secrets: { A: 'b\nc' } }], 'a: secrets is of'],
  ['needs that are no names', [{ service: 'a', needs: [1] }], 'a: needs is no list of names'],
  ['a wave that is none', [{ service: 'a', wave: 0 }], 'a: wave is no whole number'],
  ['a need that is not there', [{ service: 'a', needs: ['b'] }], 'a needs b'],
  [
    'a value that is wrong',
    [{ service: 'a', 'desired-count': 'many' }],
    'a: desired-count is "many"',
  ],
])('a list is refused with %s', (_, value, message) => {
  expect(() => parseServices(value, SHARED)).toThrow(message);
});

test('what is wrong with several services is told together', () => {
  const list = [
    { service: 'a', 'desired-count': -1 },
    { service: 'b', 'on-failure': 'x' },
  ];
  expect(() => parseServices(list, SHARED)).toThrow(
    /2 things[\s\S]*a: desired-count[\s\S]*b: on-failure/,
  );
});

test('the same service under two names is refused', () => {
  const list = [{ service: 'a' }, { service: 'a', name: 'b' }];
  expect(() => parseServices(list, SHARED)).toThrow('a and b are the same service');
});

test('a service that has nothing to deploy is told by its name', () => {
  expect(() => parseServices([{ service: 'a' }], new Map())).toThrow(
    'a: deploy has nothing to deploy',
  );
});
