import { readFileSync } from 'node:fs';
import { fit as fitProblems } from '../../src/operations/fit.ts';
import { createRecord } from '../../src/operations/record.ts';
import { faultsOf } from '../placement/pack/check-answer.ts';
import { memoryPorts } from './memory-ports.ts';

const INPUTS = {
  operation: 'fit' as const,
  problem: 'p.json',
  timeLimit: 0.05,
  mock: false,
  speed: 60,
  maxRetries: 3,
  format: 'text' as const,
};

/** Ports with one file and a clock that moves by a millisecond each time it is read. */
function portsWith(text: string) {
  let now = 0;
  const ports = memoryPorts({ files: { 'p.json': text } });
  return { ...ports, clock: { ...ports.clock, nowMs: () => now++ } };
}

const example = /```json\n([^`]*)```/.exec(readFileSync('docs/fit.md', 'utf8'))?.[1] ?? '';

describe('fit', () => {
  it('packs the example of the documentation by the rules, with a bound', async () => {
    const record = createRecord();
    const ports = portsWith(example);
    const { outcome } = await fitProblems(INPUTS, ports, record);
    const answer = record.facts().answers?.shop;
    const [problem] = JSON.parse(example).instances;
    expect([outcome, Object.keys(record.facts().answers ?? {})]).toEqual(['succeeded', ['shop']]);
    const price = (one: string) =>
      problem.types.find(({ name }: { name: string }) => name === one).price;
    const bins = answer!.bins.reduce((sum, { type, count = 1 }) => sum + count * price(type), 0);
    const value = bins + 120 * (answer?.outside?.cron ?? 0);
    expect(faultsOf(problem, { ...answer!, value })).toEqual([]);
    expect(answer!.lowerBound).toBeGreaterThan(0.9 * value);
    expect(ports.lines[0]).toMatch(
      new RegExp(`^shop: ${value}, (optimal|[0-9.]+ % above the proven minimum) \\(`),
    );
  });

  it('fails when tasks find no place, and says in which case', async () => {
    const text = JSON.stringify({
      instances: [
        {
          id: 'full',
          resources: ['cpu'],
          types: [{ name: 't', capacity: [1], price: 1, max: 1 }],
          items: [{ id: 'x', demand: [1], count: 2 }],
        },
      ],
    });
    const { outcome, cause } = await fitProblems(INPUTS, portsWith(text), createRecord());
    expect([outcome, cause]).toEqual(['failed', 'Not all tasks found a place in full.']);
  });

  it.each([
    ['no JSON', '{', /^p\.json is not JSON: /],
    ['no problem', '{}', /^p\.json is no packing problem:\n {2}The file must be/],
  ])('refuses a file that is %s', async (_, text, message) => {
    const run = fitProblems(INPUTS, portsWith(text), createRecord());
    await expect(run).rejects.toMatchObject({
      code: 'problem-invalid',
      message: expect.stringMatching(message),
    });
  });
});
