import { compileQuery } from '../../../placement/query/compile-query.ts';
import { invalidParameter } from '../../refusal.ts';
import { type ContainerInstance, toPlacementInstance } from './container-instance.ts';

/**
 * A filter of the cluster query language.
 * @throws Refusal InvalidParameterException for an expression that cannot be read
 */
export function instanceFilter(expression: string): (one: ContainerInstance) => boolean {
  const compiled = compileQuery(expression);
  if ('problem' in compiled) {
    throw invalidParameter(`Invalid filter expression: ${compiled.problem.message}`);
  }
  const { matches } = compiled.query;
  return (one) => {
    const { tasksByGroup, ...instance } = toPlacementInstance(one);
    const running = [...one.tasks].filter(({ lastStatus }) => lastStatus === 'RUNNING').length;
    return matches({
      ...instance,
      runningTasksCount: () => running,
      groups: () => Object.keys(tasksByGroup),
    });
  };
}
