import { createRecord } from '../../src/operations/record.ts';
import { tellFindings } from '../../src/operations/tell-findings.ts';
import type { Log, LogPlace } from '../../src/ports/log.ts';

test('tellFindings tells each finding at its level and place, with the lines around it, and keeps it', () => {
  const told: [string, string, LogPlace | undefined][] = [];
  const to = (level: string) => (line: string, place?: LogPlace) =>
    void told.push([level, line, place]);
  const log: Log = {
    debug: to('debug'),
    info: to('info'),
    warning: to('warning'),
    error: to('error'),
  };
  const record = createRecord();
  const finding = { rule: 'r', pointer: '/family', message: 'm', hint: 'h' };
  const findings = [
    { ...finding, severity: 'error' as const, line: 2, column: 3 },
    { ...finding, severity: 'note' as const },
  ];
  tellFindings({ file: 'td.json', text: '{\n  "family": 1\n}', findings }, log, record);
  expect(told.map(([level, , place]) => [level, place])).toEqual([
    ['error', { file: 'td.json', line: 2, column: 3 }],
    ['info', { file: 'td.json' }],
  ]);
  expect(told[0]?.[1]).toContain('"family": 1');
  expect(record.facts().files?.[0]?.findings).toHaveLength(2);
});
