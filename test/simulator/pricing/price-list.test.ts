import { productsOf } from '../../../src/simulator/pricing/price-list.ts';

const RATES = { vcpu: 0.0361, gb: 0.004, storageGb: 0.00013 };
const LISTED = {
  'eu-west-1': { instances: { 'm7g.large': 0.0913 }, fargate: { 'linux-arm64': RATES } },
};
const at = (regionCode: string, more: Readonly<Record<string, string>> = {}) =>
  Object.entries({ regionCode, ...more }).map(([field, value]) => ({ field, value }));

test('a price of the scenario is a product of its Region, with its price in USD as text', () => {
  const found = productsOf(LISTED, 'AmazonEC2', at('eu-west-1', { instanceType: 'm7g.large' }));
  expect(found).toHaveLength(1);
  expect(found?.[0]).toMatchObject({
    product: { attributes: { operatingSystem: 'Linux', servicecode: 'AmazonEC2' } },
    serviceCode: 'AmazonEC2',
  });
  expect(JSON.stringify(found)).toContain('"USD":"0.0913000000"');
});

test('the table is of one Region, and the scenario goes before it', () => {
  const type = { instanceType: 'm7g.large' };
  const usd = (listed: object) =>
    JSON.stringify(productsOf(listed as never, 'AmazonEC2', at('us-east-1', type)));
  expect(usd({})).toContain('"USD":"0.0816000000"');
  expect(usd({ 'us-east-1': { instances: { 'm7g.large': 1 } } })).toContain('"USD":"1.0000000000"');
  expect(productsOf({}, 'AmazonEC2', at('eu-west-1', type))).toEqual([]);
});

test('usage of Fargate is called as on a bill', () => {
  const found = productsOf(LISTED, 'AmazonECS', at('eu-west-1')) ?? [];
  const usage = found.map(
    (one) => (one.product as never as { attributes: { usagetype: string } }).attributes.usagetype,
  );
  expect(usage).toEqual([
    'EUW1-Fargate-ARM-vCPU-Hours:perCPU',
    'EUW1-Fargate-ARM-GB-Hours',
    'EUW1-Fargate-EphemeralStorage-GB-Hours',
  ]);
});

test('what is not an attribute lets nothing pass, and other services are not played', () => {
  expect(productsOf({}, 'AmazonEC2', at('us-east-1', { nothing: 'x' }))).toEqual([]);
  expect(productsOf({}, 'AmazonS3', [])).toBeUndefined();
});
