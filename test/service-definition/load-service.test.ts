import { loadServiceDefinition } from '../../src/service-definition/load-service.ts';

async function load(file: string, text: string) {
  return loadServiceDefinition({ file, bytes: new TextEncoder().encode(text) });
}

test.each([
  ['bare', 'service.json', '{"serviceName": "web"}', ''],
  ['YAML', 'service.yaml', 'serviceName: web\n', ''],
  ['what CreateService prints', 's.json', '{"service": {"serviceName": "web"}}', '/service'],
  [
    'what DescribeServices prints',
    's.json',
    '{"services": [{"serviceName": "web"}]}',
    '/services/0',
  ],
])('a service is read when it is %s', async (_, file, text, base) => {
  const loaded = await load(file, text);
  if (loaded.kind === 'failed') throw new Error('it was not read');
  expect(loaded.document.value).toEqual({ serviceName: 'web' });
  expect(loaded.findings.map(({ rule }) => rule)).toEqual(
    base === '' ? [] : ['wrapped-definition'],
  );
  expect(loaded.document.place('/serviceName')?.line).toBe(1);
});

test.each([
  ['a task definition', '{"containerDefinitions": []}', 'not-a-service'],
  ['several services', '[{}, {}]', 'not-a-service'],
  ['an empty list', '[]', 'not-a-service'],
  ['a text', '"web"', 'not-a-service'],
  ['broken', '{"serviceName": ', 'definition-syntax'],
  ['empty', '', 'file-empty'],
])('%s is no service', async (_, text, rule) => {
  expect(await load('s.json', text)).toMatchObject({
    kind: 'failed',
    findings: [{ rule, severity: 'error', line: 1 }],
  });
});
