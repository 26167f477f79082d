import { shiftListener } from '../elb/shift-traffic.ts';
import type { World } from '../world.ts';
import { pairOf } from './pair.ts';
import type { CodeDeployment } from './state.ts';

/** Gives green so many percent of the production traffic. */
export function shiftProduction(world: World, deployment: CodeDeployment, percent: number): void {
  const { blue, green } = deployment;
  if (blue === undefined || green === undefined) return;
  for (const arn of pairOf(deployment.settings).listenerArns) {
    shiftListener(world, arn, [
      { arn: blue.groupArn, weight: 100 - percent },
      { arn: green.groupArn, weight: percent },
    ]);
  }
  deployment.greenPercent = percent;
  if (percent > 0) deployment.hasShifted = true;
}

/** Points the test listener at one side. */
export function pointTests(world: World, deployment: CodeDeployment, side: 'blue' | 'green'): void {
  const { blue, green } = deployment;
  if (blue === undefined || green === undefined) return;
  for (const arn of pairOf(deployment.settings).testListenerArns) {
    shiftListener(world, arn, [
      { arn: blue.groupArn, weight: side === 'blue' ? 100 : 0 },
      { arn: green.groupArn, weight: side === 'green' ? 100 : 0 },
    ]);
  }
}
