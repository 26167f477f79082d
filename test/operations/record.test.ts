import { createRecord } from '../../src/operations/record.ts';

test('a record keeps what was noted, the newest value of each', () => {
  const record = createRecord();
  record.note({ service: 'web', cluster: 'a' });
  record.note({ cluster: 'b' });
  expect(record.facts()).toEqual({ service: 'web', cluster: 'b' });
});
