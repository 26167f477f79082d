import { times } from '../../../placement/cost/price.ts';
import { chooseFargateSize } from '../../../placement/fargate/choose-size.ts';
import { againstFargate } from '../../../placement/launch-type/against.ts';
import type { Alternative } from '../../../placement/launch-type/choose-launch-type.ts';
import { launchNeedsOf } from '../../../placement/launch-type/needs-of.ts';
import { platformOf } from '../cost/fargate-cost.ts';
import { needOf } from '../cost/size-forecast.ts';
import type { LaunchQuestion } from './launch-question.ts';
import { shapeOf } from './shape-of.ts';

/** Fargate and Fargate Spot, in the smallest size that holds a task. */
export function fargateWays(question: LaunchQuestion): readonly Alternative[] {
  const { definition, desired, book, headroomPercent, isInterruptible } = question;
  const needs = launchNeedsOf(definition, shapeOf(question));
  const platform = platformOf(definition);
  const choice = { platform, headroom: headroomPercent / 100, book };
  return [false, true].map((isSpot) => {
    const size = chooseFargateSize(needOf(definition), { ...choice, isSpot });
    const name = isSpot ? 'Fargate Spot' : 'Fargate';
    const against = [
      ...againstFargate(needs),
      ...(isSpot && !isInterruptible
        ? [
            'its tasks may be taken back with two minutes notice, which interruptible does not allow',
          ]
        : []),
      ...(isSpot && needs.osFamily === 'windows' ? ['Fargate Spot has no Windows'] : []),
    ];
    return {
      kind: 'fargate',
      name: size === undefined ? name : `${name} ${size.cpuUnits}/${size.memoryMib}`,
      against,
      price: size === undefined ? { kind: 'unknown', why: 'no size' } : times(size.price, desired),
    };
  });
}
