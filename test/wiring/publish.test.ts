import { SlipwayError } from '../../src/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import { flushed, publish } from '../../src/wiring/publish.ts';
import { ROLLED_BACK } from '../report/results.ts';

function memory() {
  const lines: [string, string][] = [];
  const outputs = new Map<string, string>();
  const summaries: string[] = [];
  const to = (level: string) => (line: string) => void lines.push([level, line]);
  const log: Log = {
    debug: to('debug'),
    info: to('info'),
    warning: to('warning'),
    error: to('error'),
  };
  return {
    lines,
    outputs,
    summaries,
    log,
    port: {
      set: (name: string, value: string) => void outputs.set(name, value),
      summary: (text: string) => void summaries.push(text),
    },
  };
}

describe('publish', () => {
  test('sets outcome and cause, writes the summary, and ends the log with the outcome', () => {
    const { lines, outputs, summaries, log, port } = memory();
    publish(ROLLED_BACK, log, port);
    expect(outputs.get('outcome')).toBe('rolled-back');
    expect(outputs.get('cause')).toBe(ROLLED_BACK.cause);
    expect(summaries).toHaveLength(1);
    expect(lines.at(-1)).toEqual(['info', 'outcome: rolled-back']);
  });

  test('the cause is an error only when the run failed', () => {
    const failed = memory();
    publish(ROLLED_BACK, failed.log, failed.port);
    expect(failed.lines.filter(([level]) => level === 'error')).toEqual([
      ['error', `cause: ${ROLLED_BACK.cause}`],
    ]);
    const fine = memory();
    publish({ ...ROLLED_BACK, outcome: 'succeeded', exitCode: 0 }, fine.log, fine.port);
    expect(fine.lines.filter(([level]) => level === 'error')).toEqual([]);
  });
});

describe('flushed', () => {
  test('is true when everything is written', async () => {
    expect(await flushed({ flush: async () => undefined }, memory().log)).toBe(true);
  });

  test('tells what could not be written', async () => {
    const { log, lines } = memory();
    const flush = async () => {
      throw new SlipwayError({
        code: 'file-not-writable',
        message: 'out is full.',
        hint: 'Make room.',
      });
    };
    expect(await flushed({ flush }, log)).toBe(false);
    expect(lines).toEqual([['error', 'out is full. Make room.']]);
  });
});
