import { openPrices } from '../../../../src/operations/plan/cost/open-prices.ts';
import { memoryPorts } from '../../memory-ports.ts';

const { files } = memoryPorts({
  files: { good: '{"instances": {"m5.large": 0.5}}', bad: '{"instances": 1}', text: 'x' },
});

test('prices of a file go before those of the table', async () => {
  expect((await openPrices('us-east-1', 'good', files)).instance('m5.large')).toMatchObject({
    usdPerHour: 0.5,
  });
  expect((await openPrices('us-east-1', undefined, files)).instance('m5.large')).toMatchObject({
    usdPerHour: 0.096,
  });
});

test.each([
  ['bad', 'bad is no price file:'],
  ['text', 'text is not JSON:'],
])('a file that is wrong is told: %s', async (path, message) => {
  await expect(openPrices('us-east-1', path, files)).rejects.toMatchObject({
    code: 'prices-invalid',
    message: expect.stringContaining(message),
  });
});
