import { summaryOf } from '../../src/report/summary.ts';
import { INVALID, ROLLED_BACK } from './results.ts';

describe('summaryOf', () => {
  test('leads with service and outcome, and tells the cause, the counts, the time and the fix', () => {
    const text = summaryOf(ROLLED_BACK);
    expect(text).toMatch(/^## .* deploy web: rolled-back\n/);
    expect(text).toContain('3 of 3 running, 3 failed');
    expect(text).toContain('1 min 13 s');
    expect(text).toContain('### Why it failed');
    expect(text).toContain('**Next:** Push the image first.');
  });

  test('text from AWS cannot bring markup of its own', () => {
    expect(summaryOf(ROLLED_BACK)).not.toContain('<b>');
  });

  test('shows findings with their line', () => {
    const text = summaryOf(INVALID);
    expect(text).toContain('### Findings');
    expect(text).toContain('td.json&#58;4');
  });

  test('shows the differences of a diff, with the names of both sides as plain words', () => {
    const differences = [{ path: 'cpu', kind: 'added' as const, after: '256' }];
    const diff = { before: 'web<b>:1', after: 'td.json', differences };
    const text = summaryOf({ ...INVALID, facts: { diff } });
    expect(text).toContain('```diff\n+ cpu: "256"\n```');
    expect(text).not.toContain('<b>');
  });
});

test('alarms and target groups that changed are shown with their reason', () => {
  const alarmTransitions = [
    {
      kind: 'metric' as const,
      name: 'errors',
      from: 'OK' as const,
      to: 'ALARM' as const,
      reason: 'Threshold | Crossed',
      atMs: 0,
    },
  ];
  const text = summaryOf({
    operation: 'deploy',
    outcome: 'rolled-back',
    exitCode: 3,
    cause: 'The alarm errors fired.',
    facts: { alarmTransitions },
  });
  expect(text).toContain('### Alarms and target groups');
  expect(text).toMatch(/\| 1970-01-01T00:00:00.*\| errors \| OK → ALARM \| Threshold .*Crossed \|/);
});
