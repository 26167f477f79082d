import type { JsonObject } from '../../definition.ts';
import { containersOf, type Located, objectsAt } from '../../reader.ts';
import { called } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { logOf, logRule } from './log-rule.ts';

/** Logs for FireLens need a router. */
export const firelensMissing: Rule = {
  id: 'firelens-missing',
  severity: 'error',
  title: 'Logs go to FireLens, and there is no log router',
  why: 'awsfirelens hands the log to a container with firelensConfiguration; Amazon ECS refuses it without one.',
  fix: 'Add a container with firelensConfiguration, for example Fluent Bit.',
  source: 'Amazon ECS developer guide, "Send Amazon ECS logs to an AWS service or AWS Partner"',
  check: (definition) => {
    const user = firelensUsers(definition)[0];
    if (user === undefined || routersOf(definition).length > 0) return [];
    const message = `${called(user)} logs to awsfirelens, and no container has firelensConfiguration.`;
    const hint = 'Add a container with firelensConfiguration.';
    return [{ pointer: `${user.pointer}/logConfiguration/logDriver`, message, hint }];
  },
};

/** A task has one log router. */
export const firelensRouters: Rule = {
  id: 'firelens-routers',
  severity: 'warning',
  title: 'A task has two log routers',
  why: 'Logs of the task go to one log router; Amazon ECS takes one container with firelensConfiguration.',
  fix: 'Keep firelensConfiguration in one container.',
  source: 'Amazon ECS API reference, FirelensConfiguration',
  check: (definition) =>
    routersOf(definition)
      .slice(1)
      .map((router) => ({
        pointer: `${router.pointer}/firelensConfiguration`,
        message: `${called(router)} is the second log router of the task.`,
        hint: 'Delete firelensConfiguration here.',
      })),
};

/** Who logs through a router waits for its start, not for its end. */
export const firelensDependency: Rule = {
  id: 'firelens-dependency',
  severity: 'warning',
  title: 'A container waits for the end of its log router',
  why: 'The log router must run while others log; they can wait for START or HEALTHY.',
  fix: 'Set condition to START or HEALTHY.',
  source: 'Amazon ECS developer guide, FireLens considerations',
  check: (definition) => {
    const routers = routersOf(definition).map(({ value }) => value.name);
    return firelensUsers(definition)
      .flatMap((user) => objectsAt(user, 'dependsOn'))
      .filter(({ value }) => routers.includes(value.containerName))
      .filter(({ value }) => /^(?:COMPLETE|SUCCESS)$/.test(String(value.condition)))
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/condition`,
        message: `The log router is waited for with ${String(value.condition)}.`,
        hint: 'Set condition to "START".',
      }));
  },
};

/** The buffer before a log router has a limit. */
export const firelensBuffer: Rule = logRule({
  id: 'firelens-buffer',
  severity: 'warning',
  title: 'log-driver-buffer-limit is no number that is taken',
  why: 'The driver takes 0 to 536870911 bytes.',
  fix: 'Set it to a number below 536870912, as a text.',
  source: 'Amazon ECS API reference, LogConfiguration, log-driver-buffer-limit',
  inspect: (log) => {
    const limit = log.options['log-driver-buffer-limit'] ?? '0';
    const isNumber = /^\d{1,9}$/.test(String(limit)) && Number(limit) < 536_870_912;
    if (log.driver !== 'awsfirelens' || isNumber) return [];
    const message = `log-driver-buffer-limit of ${called(log.container)} is "${String(limit)}".`;
    const pointer = `${log.pointer}/options/log-driver-buffer-limit`;
    return [{ pointer, message, hint: 'Set it to a number below 536870912.' }];
  },
});

function routersOf(definition: JsonObject): readonly Located[] {
  return containersOf(definition).filter(({ value }) => value.firelensConfiguration !== undefined);
}

function firelensUsers(definition: JsonObject): readonly Located[] {
  return containersOf(definition).filter((one) => logOf(one)?.driver === 'awsfirelens');
}
