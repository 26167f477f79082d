import { chooseLaunchType } from '../../../placement/launch-type/choose-launch-type.ts';
import type { LaunchForecast } from '../../../report/cost.ts';
import { fargateWays } from './fargate-ways.ts';
import { instanceWays } from './instance-ways.ts';
import type { LaunchQuestion } from './launch-question.ts';
import { newInstancesWay } from './new-instances-way.ts';

/** Compares every way to run tasks and chooses one by policy; what is not possible stays in the table with all reasons. */
export function launchForecast(question: LaunchQuestion): LaunchForecast {
  const ways = [...fargateWays(question), ...instanceWays(question), newInstancesWay(question)];
  const { chosen, why, table } = chooseLaunchType(ways, question.policy);
  return { ...(chosen === undefined ? {} : { chosen: chosen.name }), why, table };
}
