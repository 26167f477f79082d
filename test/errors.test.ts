import { asSlipwayError, ERROR_CODES, OUTCOMES, SlipwayError } from '../src/errors.ts';

describe('OUTCOMES', () => {
  test('only succeeded and unchanged are success, and every failure has an exit code of its own', () => {
    const failures = Object.entries(OUTCOMES).filter(([, { exitCode }]) => exitCode !== 0);
    const successes = Object.entries(OUTCOMES).filter(([, { exitCode }]) => exitCode === 0);
    expect(successes.map(([name]) => name)).toEqual(['succeeded', 'unchanged']);
    expect(new Set(failures.map(([, { exitCode }]) => exitCode)).size).toBe(failures.length);
  });
});

describe('SlipwayError', () => {
  test('takes its exit code from its code', () => {
    const error = new SlipwayError({ code: 'input-invalid', message: 'm', hint: 'h' });
    expect(error.exitCode).toBe(ERROR_CODES['input-invalid']);
  });
});

describe('asSlipwayError', () => {
  test('an error of ours stays as it is', () => {
    const error = new SlipwayError({ code: 'cancelled', message: 'm', hint: 'h' });
    expect(asSlipwayError(error)).toBe(error);
  });

  test.each([
    [new TypeError('x is not a function')],
    ['a string'],
    [undefined],
    [{ some: 'object' }],
  ])('anything else is internal, in a sentence: %p', (thrown) => {
    const error = asSlipwayError(thrown);
    expect(error).toMatchObject({ code: 'internal', exitCode: 1 });
    expect(error.cause).toBe(thrown);
    expect(error.message).not.toContain('[object Object]');
  });
});
