import { openPrices } from '../../../../src/operations/plan/cost/open-prices.ts';
import type { PriceQuestion } from '../../../../src/ports/prices.ts';
import { memoryPorts } from '../../memory-ports.ts';
import { denied } from '../../verify/subjects.ts';

const FILES = { good: '{"instances": {"m5.large": 0.5}}', bad: '{"instances": 1}', text: 'x' };
const LISTED = {
  instances: { 'm5.large': 0.107, 'm7g.large': 0.0913 },
  fargate: { 'linux-x86_64': { vcpu: 0.04456, gb: 0.004865, storageGb: 0.0001221 } },
};

async function open(over: Partial<PriceQuestion>, path?: string, denies = false) {
  const asked: PriceQuestion[] = [];
  const list = async (question: PriceQuestion) => {
    asked.push(question);
    if (denies) denied();
    return LISTED;
  };
  const ports = memoryPorts({ files: FILES, prices: { list } });
  const question = { region: 'us-east-1', isFargate: false, types: ['m5.large'], ...over };
  return { ...(await openPrices(question, path, ports)), asked };
}

test('prices of a file go before those of the table', async () => {
  expect((await open({}, 'good')).book.instance('m5.large')).toMatchObject({ usdPerHour: 0.5 });
  const { book, asked } = await open({ isFargate: true });
  expect(book.instance('m5.large')).toMatchObject({ usdPerHour: 0.096 });
  expect(asked).toEqual([]);
});

test('for another Region the Price List is asked for what the file does not give', async () => {
  const region = 'eu-west-1';
  const types = ['m5.large', 'm7g.large'];
  const { book, asked, findings } = await open({ region, types }, 'good');
  expect([asked, findings]).toEqual([[{ region, isFargate: false, types: ['m7g.large'] }], []]);
  expect(book.instance('m5.large')).toMatchObject({ usdPerHour: 0.5, origin: 'your price file' });
  expect(book.instance('m7g.large')).toEqual({
    kind: 'known',
    usdPerHour: 0.0913,
    origin: 'AWS Price List, on demand, eu-west-1',
  });
});

test('a Price List that may not be read is a note, and the prices are unknown', async () => {
  const { book, findings } = await open({ region: 'eu-west-1' }, undefined, true);
  expect(findings).toMatchObject([
    {
      id: 'prices-unknown',
      severity: 'note',
      hint: expect.stringContaining('pricing:GetProducts'),
    },
  ]);
  expect(book.instance('m5.large').kind).toBe('unknown');
});

test.each(['cn-north-1', 'us-gov-west-1'])(
  'the other partition of %s is not asked',
  async (region) => {
    const { book, asked } = await open({ region });
    expect(asked).toEqual([]);
    expect(book.instance('m5.large').kind).toBe('unknown');
  },
);

test.each([
  ['bad', 'bad is no price file:'],
  ['text', 'text is not JSON:'],
])('a file that is wrong is told: %s', async (path, message) => {
  await expect(open({}, path)).rejects.toMatchObject({
    code: 'prices-invalid',
    message: expect.stringContaining(message),
  });
});
