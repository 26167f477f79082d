import { setPath } from '../../src/task-definition/set-path.ts';

const DEFINITION = {
  family: 'web',
  containerDefinitions: [
    {
      name: 'app.v1',
      environment: [{ name: 'A', value: 'true' }],
      portMappings: [{ containerPort: 80, hostPort: 80 }],
      logConfiguration: { options: { x: 'y' } },
    },
    { name: 'side' },
  ],
};

const C = '/containerDefinitions';

test.each([
  ['family', 'new', '/family', 'new'],
  ['cpu', '256', '/cpu', '256'],
  ['containerDefinitions[side].memory', '512', `${C}/1/memory`, 512],
  ['containerDefinitions[1].essential', 'false', `${C}/1/essential`, false],
  [
    'containerDefinitions["app.v1"].portMappings[0].hostPort',
    '0',
    `${C}/0/portMappings/0/hostPort`,
    0,
  ],
  [
    'containerDefinitions[app.v1].portMappings[80/tcp].hostPort',
    '0',
    `${C}/0/portMappings/0/hostPort`,
    0,
  ],
  [
    'containerDefinitions[app.v1].environment[A].value',
    'false',
    `${C}/0/environment/0/value`,
    'false',
  ],
  [
    'containerDefinitions[app.v1].logConfiguration.options["a.b"]',
    'true',
    `${C}/0/logConfiguration/options/a.b`,
    'true',
  ],
  ['containerDefinitions[side].command', '["a", "b"]', `${C}/1/command`, ['a', 'b']],
  ['containerDefinitions[side].command', '[a', `${C}/1/command`, '[a'],
  ['containerDefinitions[side].image', '"quoted"', `${C}/1/image`, 'quoted'],
  ['containerDefinitions[-].name', 'new', `${C}/-/name`, 'new'],
])('%s=%s', (name, value, pointer, expected) => {
  expect(setPath(DEFINITION, { name, value })).toEqual({
    kind: 'changes',
    changes: [{ pointer, value: expected }],
  });
});

test.each([
  ['containerDefinitions[nope].image', 'container-not-found', 'app.v1, side'],
  ['containerDefinitions[7].image', 'container-not-found', 'has no 7'],
  ['containerDefinitions[app.v1].environment[B].value', 'input-invalid', 'there is A'],
  ['family.x', 'input-invalid', 'family'],
  ['a[', 'input-invalid', 'not a path'],
  ['..', 'input-invalid', 'not a path'],
])('%s is refused as %s', (name, code, words) => {
  const result = setPath(DEFINITION, { name, value: '1' });
  expect(result).toMatchObject({ kind: 'failed', code, message: expect.stringContaining(words) });
});
