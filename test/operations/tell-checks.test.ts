import { createRecord } from '../../src/operations/record.ts';
import { tellChecks } from '../../src/operations/tell-checks.ts';
import type { CheckFinding } from '../../src/report/check-finding.ts';

const finding = (severity: CheckFinding['severity']): CheckFinding => ({
  id: `an-${severity}`,
  severity,
  resource: 'r',
  message: 'm.',
  hint: 'h.',
});

test('each finding is told as bad as it is, and kept beside those before it', () => {
  const said: string[] = [];
  const say = (level: string) => (line: string) =>
    void said.push(`${level} ${line.split('\n')[0]}`);
  const log = { debug: say('d'), info: say('i'), warning: say('w'), error: say('e') };
  const record = createRecord();
  tellChecks([finding('note')], log, record);
  tellChecks([finding('warning'), finding('error')], log, record);
  tellChecks([], log, record);
  expect(said).toEqual(['i note: r: m. [an-note]', 'w r: m. [an-warning]', 'e r: m. [an-error]']);
  expect(record.facts().checks?.map(({ severity }) => severity)).toEqual([
    'note',
    'warning',
    'error',
  ]);
});
