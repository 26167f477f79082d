import { sarifOf } from '../../src/report/sarif.ts';
import { INVALID } from './results.ts';

const RULES = [
  {
    id: 'unknown-field',
    severity: 'error' as const,
    title: 'A member is not known',
    why: 'AWS would drop it.',
    fix: 'Write it as AWS does.',
    source: 'SDK',
  },
  { id: 'other', severity: 'note' as const, title: 't', why: 'w', fix: 'f', source: 's' },
];

test('sarifOf holds each finding with its rule, level and place, and only the rules that were broken', () => {
  const [run] = JSON.parse(sarifOf(INVALID.facts.files ?? [], RULES)).runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['unknown-field']);
  expect(run.results).toEqual([
    {
      ruleId: 'unknown-field',
      level: 'error',
      message: { text: 'imagee is not a member. Write image.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'td.json' },
            region: { startLine: 4, startColumn: 7 },
          },
          logicalLocations: [{ fullyQualifiedName: '/imagee' }],
        },
      ],
    },
  ]);
});

test('sarifOf writes paths as URI references', () => {
  const files = [{ file: 'a b\\c.json', findings: INVALID.facts.files?.[0]?.findings ?? [] }];
  expect(sarifOf(files, RULES)).toContain('"uri": "a%20b/c.json"');
});
