import { ratesIn, usdOf } from '../../src/aws/price-list.ts';

const product = (usagetype: string, USD?: string) => ({
  product: { attributes: { usagetype } },
  terms: {
    OnDemand: { a: { priceDimensions: { b: { pricePerUnit: USD === undefined ? {} : { USD } } } } },
  },
});

test('a price is the one in USD', () => {
  expect(usdOf(product('x', '0.0913000000'))).toBe(0.0913);
  expect(usdOf(product('x'))).toBeUndefined();
  expect(usdOf({})).toBeUndefined();
});

test('the rates of Fargate are told apart by their usage, and half known platforms are left out', () => {
  const rates = ratesIn([
    product('EUW1-Fargate-vCPU-Hours:perCPU', '0.04'),
    product('EUW1-Fargate-GB-Hours', '0.004'),
    product('EUW1-Fargate-ARM-vCPU-Hours:perCPU', '0.03'),
    product('EUW1-Fargate-EphemeralStorage-GB-Hours', '0.0001'),
    product('EUW1-SpotUsage-Fargate-vCPU-Hours:perCPU', '0.01'),
    product('EUW1-ECS-Anywhere-Instance-hours', '0.01'),
  ]);
  expect(rates).toEqual({ 'linux-x86_64': { vcpu: 0.04, gb: 0.004, storageGb: 0.0001 } });
});
