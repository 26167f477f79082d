import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../../src/mock-server/state-file/journal.ts';

const HEADER = { slipwayMock: 1, seed: 1, startMs: 5 } as const;

describe('openJournal', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway-journal-'));
    file = join(folder, 'state');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was written', () => {
    const journal = openJournal(file, HEADER);
    const call = { atMs: 6, region: 'r', service: 'ecs', operation: 'CreateCluster', input: {} };
    journal.append(call, true);
    journal.append({ atMs: 9 }, false);
    journal.close();
    const again = openJournal(file, { ...HEADER, seed: 2 });
    expect(again.header).toEqual(HEADER);
    expect(again.entries).toEqual([call, { atMs: 9 }]);
    again.close();
  });

  it('cuts off a line that was not written to its end', () => {
    writeFileSync(file, `${JSON.stringify(HEADER)}\n{"atMs":7}\n{"atMs":`);
    const journal = openJournal(file, HEADER);
    journal.append({ atMs: 8 }, true);
    journal.close();
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(HEADER)}\n{"atMs":7}\n{"atMs":8}\n`);
  });

  it('refuses another file and leaves it as it is', () => {
    writeFileSync(file, 'my letters');
    expect(() => openJournal(file, HEADER)).toThrow(
      expect.objectContaining({ code: 'mock-state' }),
    );
    expect(readFileSync(file, 'utf8')).toBe('my letters');
    expect(() => openJournal(folder, HEADER)).toThrow(/cannot be used/);
  });
});
