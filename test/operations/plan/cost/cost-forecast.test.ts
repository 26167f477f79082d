import { costForecast } from '../../../../src/operations/plan/cost/cost-forecast.ts';
import { createPriceBook } from '../../../../src/placement/cost/price-book.ts';
import { FORECAST } from '../../../report/forecasts.ts';
import { instanceOf } from '../../../simulator/foretell/rollouts.ts';
import { ec2Service } from '../live.ts';

const TASK = { cpu: '1024', memory: '2048', containerDefinitions: [] };
const ONE = 0.04048 + 2 * 0.004445;
const QUESTION = {
  service: ec2Service({ launchType: 'FARGATE', runningCount: 2 }),
  oldDefinition: TASK,
  newDefinition: TASK,
  desired: 2,
  instances: [],
  book: createPriceBook('us-east-1'),
  headroomPercent: 0,
};

test('on Fargate a rollout costs what runs at its peak', () => {
  const cost = costForecast({ ...QUESTION, forecast: FORECAST });
  expect(cost).toMatchObject({
    now: { usdPerHour: expect.closeTo(2 * ONE) },
    peak: { usdPerHour: expect.closeTo(4 * ONE) },
    after: { usdPerHour: expect.closeTo(2 * ONE) },
    // Two tasks more for 89 seconds.
    rolloutUsd: expect.closeTo((2 * ONE * 89) / 3600, 3),
  });
});

test('a price of another Region is not taken', () => {
  const cost = costForecast({
    ...QUESTION,
    book: createPriceBook('eu-west-1'),
    forecast: FORECAST,
  });
  expect(cost.now).toMatchObject({ kind: 'unknown' });
  expect(cost.rolloutUsd).toBeUndefined();
});

test('instances cost what their types cost; without a type nothing is known', () => {
  const typed = { ...instanceOf('a', 8192), attributes: { 'ecs.instance-type': 'm5.large' } };
  const service = ec2Service();
  const cost = costForecast({ ...QUESTION, service, instances: [typed, typed] });
  expect(cost).toMatchObject({ isOfInstances: true, now: { usdPerHour: 0.192 } });
  const unknown = costForecast({ ...QUESTION, service, instances: [instanceOf('a', 1)] });
  expect(unknown.now).toMatchObject({ kind: 'unknown' });
});
