import { fargateWays } from '../../../../src/operations/plan/launch/fargate-ways.ts';
import { question } from './questions.ts';

test('Fargate comes in its smallest size; Spot only for tasks that may be interrupted', () => {
  const [onDemand, spot] = fargateWays(question());
  expect(onDemand).toMatchObject({ name: 'Fargate 256/512', against: [] });
  expect(spot?.against).toEqual([expect.stringContaining('two minutes')]);
  expect(fargateWays(question({ isInterruptible: true }))[1]?.against).toEqual([]);
});

test('every rule that speaks against Fargate is named', () => {
  const definition = {
    networkMode: 'host',
    containerDefinitions: [{ name: 'a', image: 'b', memory: 999_999, privileged: true }],
  };
  expect(fargateWays(question({ definition }))[0]).toMatchObject({
    name: 'Fargate',
    against: [
      'its network mode is not awsvpc',
      'a container is privileged',
      'no Fargate size is large enough',
    ],
  });
});
