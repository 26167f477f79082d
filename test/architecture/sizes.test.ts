import { functionsOf } from './functions-of.ts';
import { parseSource, readSources } from './source-files.ts';

/** Caps of conventions.md, "Sizes and names". */
const FILE_CAP = 250;
const MEDIAN_FILE_CAP = 70;
const FUNCTION_CAP = 50;
const NINE_OF_TEN_FUNCTIONS_CAP = 25;
const PARAMETERS_CAP = 3;

const files = readSources();
const functions = files.flatMap(functionsOf);

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

const fileLines = files.map((file) => file.lineCount);
const functionLines = functions.map((one) => one.lines);

function table(): string {
  const rows: readonly (readonly [string, number, string])[] = [
    ['files', files.length, ''],
    ['lines of the middle file', quantile(fileLines, 0.5), `under ${MEDIAN_FILE_CAP}`],
    ['lines of the longest file', Math.max(0, ...fileLines), `at most ${FILE_CAP}`],
    ['functions', functions.length, ''],
    [
      'lines of nine functions of ten',
      quantile(functionLines, 0.9),
      `at most ${NINE_OF_TEN_FUNCTIONS_CAP}`,
    ],
    ['lines of the longest function', Math.max(0, ...functionLines), `at most ${FUNCTION_CAP}`],
  ];
  return rows
    .map(([what, is, cap]) => `${what.padEnd(32)}${String(is).padStart(6)}  ${cap}`)
    .join('\n');
}

describe('the sizes of the source', () => {
  beforeAll(() => {
    process.stdout.write(`${table()}\n`);
  });

  it('are measured on something', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(functions.length).toBeGreaterThan(0);
  });

  it('keep half of the files short', () => {
    expect(quantile(fileLines, 0.5)).toBeLessThan(MEDIAN_FILE_CAP);
  });

  it('let no file grow long', () => {
    const long = files.filter((file) => file.lineCount > FILE_CAP);
    expect(long.map((file) => `${file.path}: ${file.lineCount} lines`)).toEqual([]);
  });

  it('keep nine functions of ten short', () => {
    expect(quantile(functionLines, 0.9)).toBeLessThanOrEqual(NINE_OF_TEN_FUNCTIONS_CAP);
  });

  it('let no function grow long', () => {
    const long = functions.filter((one) => one.lines > FUNCTION_CAP);
    expect(long.map((one) => `${one.place}: ${one.lines} lines`)).toEqual([]);
  });

  it('ask for a named object instead of a fourth parameter', () => {
    const wide = functions.filter((one) => one.positionalParameters > PARAMETERS_CAP);
    expect(wide.map((one) => `${one.place}: ${one.positionalParameters} parameters`)).toEqual([]);
  });
});

describe('the measuring', () => {
  it.each([
    ['function a(b: number, c = 1) {\n  return b;\n}', [[3, 2]]],
    ['// é\nexport const a = (b: number) => {\n  return b;\n};', [[3, 1]]],
    ['const a = [1].map((one) => one + 1);', []],
    [
      'class A {\n  constructor(a: 1, b: 2, c: 3, d: 4) {\n    super();\n  }\n  get b() { return 1; }\n}',
      [
        [3, 4],
        [1, 0],
      ],
    ],
    [
      'const a = { b() {\n return 1; }, async c(d: 1) {\n\n} };',
      [
        [2, 0],
        [3, 1],
      ],
    ],
    [
      'function a() {\n  function b() {\n  }\n}',
      [
        [4, 0],
        [2, 0],
      ],
    ],
    ['declare function a(b: 1): void;', []],
  ])('counts lines and parameters of: %s', (text, expected) => {
    const found = functionsOf(parseSource('src/a.ts', text));
    expect(found.map((one) => [one.lines, one.positionalParameters])).toEqual(expected);
  });

  it('takes quantiles from the values themselves', () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  });
});
