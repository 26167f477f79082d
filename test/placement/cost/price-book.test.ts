import { createPriceBook } from '../../../src/placement/cost/price-book.ts';

const TASK = { platform: 'linux-x86_64', cpuUnits: 1024, memoryMib: 2048 } as const;

describe('a price book', () => {
  it.each([
    ['m7g.large', 0.0816],
    ['t3.micro', 0.0104],
    ['g5.xlarge', 1.006],
  ])('knows %s in the Region of the table, with the day', (type, usdPerHour) => {
    expect(createPriceBook('us-east-1').instance(type)).toEqual({
      kind: 'known',
      usdPerHour,
      origin: 'on demand, us-east-1, 2026-07-20',
    });
  });

  it('takes no price of another Region', () => {
    const book = createPriceBook('eu-west-1');
    expect(book.instance('m7g.large')).toEqual({
      kind: 'unknown',
      why: 'no price of m7g.large in eu-west-1; the table is of us-east-1',
    });
    expect(book.fargate(TASK).kind).toBe('unknown');
  });

  it('takes what the Price List says of a Region, in which Spot has no price', () => {
    const fargate = { 'linux-x86_64': { vcpu: 0.04, gb: 0.004, storageGb: 0.0001 } };
    const listed = { instances: { 'm7g.large': 0.09 }, fargate };
    const book = createPriceBook('eu-west-1', {}, listed);
    const origin = 'AWS Price List, on demand, eu-west-1';
    expect(book.instance('m7g.large')).toEqual({ kind: 'known', usdPerHour: 0.09, origin });
    expect(book.fargate(TASK)).toMatchObject({ usdPerHour: 0.048, origin });
    expect(book.fargate({ ...TASK, isSpot: true })).toEqual({
      kind: 'unknown',
      why: 'the AWS Price List has no price of Fargate Spot',
    });
    const own = createPriceBook('eu-west-1', { fargateSpotShare: 0.5 }, listed);
    expect(own.fargate({ ...TASK, isSpot: true })).toMatchObject({ usdPerHour: 0.024 });
  });

  it('says when it knows no price of a type', () => {
    const price = createPriceBook('us-east-1').instance('none.large');
    expect(price).toEqual({ kind: 'unknown', why: 'the table has no price of none.large' });
  });

  it('puts the prices of the user before its own, in every Region', () => {
    const rates = { vcpu: 1, gb: 0.5, storageGb: 0.01 };
    const overrides = { instances: { 'm7g.large': 0.05 }, fargate: { 'linux-x86_64': rates } };
    const book = createPriceBook('eu-west-1', overrides);
    expect(book.instance('m7g.large')).toMatchObject({
      usdPerHour: 0.05,
      origin: 'your price file',
    });
    expect(book.fargate(TASK)).toMatchObject({ usdPerHour: 2, origin: 'your price file' });
  });

  it('prices a Fargate task by vCPU, GB and storage above 20 GiB', () => {
    const { usdPerHour } = createPriceBook('us-east-1').fargate({ ...TASK, storageGib: 30 }) as {
      usdPerHour: number;
    };
    expect(usdPerHour).toBeCloseTo(0.04048 + 2 * 0.004445 + 10 * 0.000111, 9);
  });

  it('says what it takes Spot for', () => {
    const price = createPriceBook('us-east-1').fargate({ ...TASK, isSpot: true });
    expect(price).toMatchObject({
      origin: 'Fargate on demand, us-east-1, 2026-03, Spot taken as 30 % of it',
    });
  });
});
