import { checksMarkdown, checkText } from '../../src/report/check-text.ts';

const FINDING = {
  id: 'role-missing',
  severity: 'error' as const,
  resource: 'role/<web>',
  message: 'It is not there.',
  hint: 'Create it.',
};

test('a finding as text says what, where and how to mend it', () => {
  expect(checkText(FINDING)).toBe('role/<web>: It is not there. [role-missing]\n  fix: Create it.');
  expect(checkText({ ...FINDING, severity: 'note' })).toMatch(/^note: role/);
});

test('findings as a table hold no markup of others', () => {
  const [title, table] = checksMarkdown([FINDING]);
  expect(title).toBe('### In AWS');
  expect(table).toContain('| error | role/&#60;web&#62; |');
  expect(checksMarkdown([])).toEqual([]);
});
