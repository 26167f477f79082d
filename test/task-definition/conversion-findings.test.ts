import { conversionFindings } from '../../src/task-definition/conversion-findings.ts';
import { normalize } from '../../src/task-definition/normalize.ts';

const findings = (value: Parameters<typeof normalize>[0]) =>
  conversionFindings(normalize(value), false);

describe('the findings about what is put right', () => {
  it('are none for a definition that is sent as it is', () => {
    expect(findings({ family: 'a', cpu: '256' })).toEqual([]);
  });

  it('name every read-only member in one note', () => {
    const [note, ...others] = findings({
      taskDefinitionArn: 'a',
      revision: 1,
      status: 'ACTIVE',
      requiresAttributes: [],
      compatibilities: [],
      registeredAt: 1,
      registeredBy: 'b',
      deregisteredAt: 2,
      deleteRequestedAt: 3,
    });
    expect(others).toEqual([]);
    expect(note).toMatchObject({ rule: 'read-only-field', severity: 'note', at: 'key' });
    expect(note?.message).toContain('taskDefinitionArn, revision, status, requiresAttributes');
    expect(note?.message).toContain('deleteRequestedAt');
  });

  it('count what would make a message too long', () => {
    const [note] = findings(Object.fromEntries([...'abcdefgh'].map((name) => [name, null])));
    expect(note).toMatchObject({ rule: 'null-member', severity: 'note', pointer: '/a' });
    expect(note?.message).toContain('a, b, c, d, e, f and 2 more');
  });

  it.each([
    [{ cpu: 256, memory: 512 }, 'number-for-text', 'warning', 'cpu, memory'],
    [
      { containerDefinitions: [{ cpu: '1', memory: '2' }] },
      'text-for-number',
      'warning',
      'containerDefinitions[0].cpu',
    ],
    [{ tags: [] }, 'empty-tags', 'note', 'empty list of tags'],
  ])('say one thing for %j', (value, rule, severity, words) => {
    expect(findings(value)).toMatchObject([
      { rule, severity, message: expect.stringContaining(words) },
    ]);
  });
});
