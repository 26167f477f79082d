import { checkDocument } from '../../src/task-definition/check.ts';
import { ignoredRules, isIgnored } from '../../src/task-definition/ignored-rules.ts';
import { toDefinition } from '../../src/task-definition/to-definition.ts';
import { brief, documentOfValue, GOOD } from './documents.ts';

const [web] = GOOD.containerDefinitions;
const twoBroken = {
  family: 'a',
  containerDefinitions: [
    { ...web, startTimeout: 1, 'x-slipway-ignore': ['no-memory', 'image-latest'] },
    { name: 'b' },
  ],
};

describe('switching rules off', () => {
  it('has the scope of where it is said', () => {
    expect(ignoredRules({ 'x-slipway-ignore': ['a', 1, 'b'], ...twoBroken })).toEqual([
      { rule: 'a', scope: '', pointer: '/x-slipway-ignore/0' },
      { rule: 'b', scope: '', pointer: '/x-slipway-ignore/2' },
      {
        rule: 'no-memory',
        scope: '/containerDefinitions/0',
        pointer: '/containerDefinitions/0/x-slipway-ignore/0',
      },
      {
        rule: 'image-latest',
        scope: '/containerDefinitions/0',
        pointer: '/containerDefinitions/0/x-slipway-ignore/1',
      },
    ]);
  });

  it.each([
    ['a', '', true],
    ['a', '/containerDefinitions/0', true],
    ['b', '/containerDefinitions/1/image', true],
    ['b', '/containerDefinitions/1', true],
    ['b', '/containerDefinitions/10/image', false],
    ['c', '', false],
  ])('leaves out %s at %j: %j', (rule, pointer, expected) => {
    const ignored = [
      { rule: 'a', scope: '', pointer: '' },
      { rule: 'b', scope: '/containerDefinitions/1', pointer: '' },
    ];
    expect(isIgnored({ rule, pointer }, ignored)).toBe(expected);
  });

  it('works in a container for this container only', async () => {
    const document = await documentOfValue(twoBroken);
    expect(brief(await checkDocument(document))).toEqual([
      'error no-image /containerDefinitions/1/image',
      'error no-memory /containerDefinitions/1/memory',
    ]);
  });

  it('works at the top for everything', async () => {
    const value = { ...twoBroken, 'x-slipway-ignore': ['no-image', 'no-memory'] };
    expect(await checkDocument(await documentOfValue(value))).toEqual([]);
  });

  it('works for a whole check', async () => {
    const document = await documentOfValue(twoBroken);
    const findings = await checkDocument(document, { ignore: ['no-image'] });
    expect(brief(findings)).toEqual(['error no-memory /containerDefinitions/1/memory']);
  });

  it('is never sent', async () => {
    const document = await documentOfValue({ ...twoBroken, 'x-slipway-ignore': [] });
    expect(JSON.stringify(toDefinition(document))).not.toContain('x-slipway');
  });

  it('is no member of anything but the definition and its containers', async () => {
    const value = { ...GOOD, volumes: [{ name: 'a', 'x-slipway-ignore': [] }] };
    expect(brief(await checkDocument(await documentOfValue(value)))).toEqual([
      'error unknown-field /volumes/0/x-slipway-ignore',
    ]);
  });
});
