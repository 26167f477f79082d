import { numberAt, objectsAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForFargate } from '../definition-facts.ts';

/** Open files that a container of Fargate may have. */
const MOST = 1_048_576;

/** Fargate lets a container open so many files. */
export const fargateNofile = containerRule({
  id: 'fargate-nofile',
  severity: 'warning',
  title: 'A container wants more open files than Fargate has',
  why: `Fargate has 65535 open files for a container, and up to ${MOST} when asked.`,
  fix: `Set nofile to ${MOST} or less.`,
  source: 'Amazon ECS developer guide, "Task definition differences for Fargate", ulimits',
  launchTypes: ['FARGATE'],
  inspect: (container, definition) => {
    if (!isForFargate(definition)) return [];
    return objectsAt(container, 'ulimits').flatMap(({ value, pointer }) => {
      const hard = numberAt(value, 'hardLimit') ?? 0;
      if (value.name !== 'nofile' || hard <= MOST) return [];
      const message = `${called(container)} wants ${hard} open files, and Fargate has ${MOST}.`;
      return [{ pointer: `${pointer}/hardLimit`, message, hint: `Set it to ${MOST} or less.` }];
    });
  },
});
