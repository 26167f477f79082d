import { createRetryBudget, retryDelayMs, retryKind } from '../../src/aws/retry.ts';

describe('retryKind', () => {
  test.each([
    [{ name: 'ThrottlingException' }, 'throttling'],
    [{ name: 'LimitExceededException', $metadata: { httpStatusCode: 400 } }, 'throttling'],
    [{ name: 'Unknown', $metadata: { httpStatusCode: 429 } }, 'throttling'],
    [{ name: 'TimeoutError' }, 'transient'],
    [{ name: 'Error', code: 'ECONNREFUSED' }, 'transient'],
    [{ name: 'Error', code: 'EAI_AGAIN' }, 'transient'],
    [{ name: 'ServerException', $metadata: { httpStatusCode: 500 } }, 'transient'],
    [{ name: 'SyntaxError', $metadata: { httpStatusCode: 503 } }, 'transient'],
    [{ name: 'ClientException', $metadata: { clockSkewCorrected: true as const } }, 'transient'],
    [{ name: 'InvalidSignatureException', message: 'Signature expired: now' }, 'transient'],
    [{ name: 'InvalidSignatureException', message: 'The signature differs' }, undefined],
    [{ name: 'ServerException', $metadata: { httpStatusCode: 501 } }, undefined],
    [{ name: 'ClientException', $metadata: { httpStatusCode: 400 } }, undefined],
    [{ name: 'Error', code: 'CERT_HAS_EXPIRED' }, undefined],
  ])('%j is %s', (error, kind) => {
    expect(retryKind(error)).toBe(kind);
  });
});

describe('retryDelayMs', () => {
  test.each([
    [{ code: 'ECONNRESET' }, 0, 1, 50],
    [{ code: 'ECONNRESET' }, 3, 1, 400],
    [{ code: 'ECONNRESET' }, 3, 0.5, 200],
    [{ code: 'ECONNRESET' }, 20, 1, 20_000],
    [{ name: 'SlowDown' }, 0, 1, 1_000],
    [{ name: 'SlowDown' }, 2, 0.25, 1_000],
    [{ name: 'SlowDown', retryAfterMs: 3_000 }, 0, 1, 3_000],
    [{ name: 'SlowDown', retryAfterMs: 60_000 }, 0, 1, 6_000],
    [{ name: 'SlowDown', retryAfterMs: 10 }, 0, 1, 1_000],
  ])('%j after %d retries with the chance %d is %d ms', (error, retries, chance, delayMs) => {
    expect(retryDelayMs(error, retries, chance)).toBe(delayMs);
  });
});

describe('createRetryBudget', () => {
  test('500 points pay for 35 lost connections or 100 refusals', () => {
    const lost = createRetryBudget();
    expect(Array.from({ length: 36 }, () => lost.spend('transient'))).toEqual([
      ...Array(35).fill(true),
      false,
    ]);
    const throttled = createRetryBudget();
    expect(Array.from({ length: 101 }, () => throttled.spend('throttling')).indexOf(false)).toBe(
      100,
    );
  });

  test('a success gives back what its retry cost, and never more than there was', () => {
    const budget = createRetryBudget();
    for (let spent = 0; spent < 35; spent += 1) budget.spend('transient');
    expect(budget.spend('transient')).toBe(false);
    budget.refund('transient');
    expect(budget.spend('transient')).toBe(true);
    for (let refunds = 0; refunds < 1_000; refunds += 1) budget.refund(undefined);
    expect(Array.from({ length: 36 }, () => budget.spend('transient')).indexOf(false)).toBe(35);
  });
});
