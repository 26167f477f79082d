import {
  fargateCost,
  platformOf,
  taskPrice,
} from '../../../../src/operations/plan/cost/fargate-cost.ts';
import { createPriceBook } from '../../../../src/placement/cost/price-book.ts';
import { ec2Service } from '../live.ts';

const book = createPriceBook('us-east-1');
const TASK = { cpu: '1024', memory: '2048', networkMode: 'awsvpc', containerDefinitions: [] };

test.each([
  [{}, 'linux-x86_64'],
  [{ runtimePlatform: { cpuArchitecture: 'ARM64' } }, 'linux-arm64'],
  [{ runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }, 'windows-x86_64'],
])('%j runs on %s', (more, platform) => {
  expect(platformOf({ ...TASK, ...more })).toBe(platform);
});

test('a task costs its vCPU, its memory and its storage above 20 GiB', () => {
  const price = taskPrice(
    { ...TASK, ephemeralStorage: { sizeInGiB: 30 } },
    { book, isSpot: false },
  );
  const usdPerHour = 0.04048 + 2 * 0.004445 + 10 * 0.000111;
  expect(price).toMatchObject({ kind: 'known', usdPerHour: expect.closeTo(usdPerHour, 8) });
});

test('tasks on Fargate Spot cost their share', () => {
  const capacityProviderStrategy = [
    { capacityProvider: 'FARGATE', base: 1, weight: 1 },
    { capacityProvider: 'FARGATE_SPOT', weight: 3 },
  ];
  const service = ec2Service({ asShown: { capacityProviderStrategy } });
  const one = 0.04048 + 2 * 0.004445;
  expect(fargateCost(TASK, 5, { service, book })).toMatchObject({
    usdPerHour: expect.closeTo(2 * one + 3 * 0.3 * one, 8),
  });
  expect(fargateCost(TASK, 5, { service: ec2Service(), book })).toMatchObject({
    usdPerHour: expect.closeTo(5 * one, 8),
  });
});
