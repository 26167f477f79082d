import type { JsonObject } from '../../definition.ts';
import { containersOf, type Located, objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, containerNames, itemsOf } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

/** A container waits for a container of the task. */
export const dependsOnUnknown = containerRule({
  id: 'depends-on-unknown',
  severity: 'error',
  title: 'A container waits for one that is not there',
  why: 'The dependency will never start, so the task never does.',
  fix: 'Write the name of a container of the task.',
  source: 'Amazon ECS API reference, ContainerDependency, containerName',
  inspect: (container, definition) => {
    const names = containerNames(definition);
    return objectsAt(container, 'dependsOn').flatMap(({ value, pointer }) => {
      const name = textAt(value, 'containerName');
      if (name === undefined || names.includes(name)) return [];
      const message = `${called(container)} waits for "${name}", but the containers are ${names.join(', ')}.`;
      const hint = 'Write the name of one of them, or delete the dependency.';
      return [{ pointer: `${pointer}/containerName`, message, hint }];
    });
  },
});

/** A container does not wait for itself. */
export const dependsOnSelf = containerRule({
  id: 'depends-on-self',
  severity: 'error',
  title: 'A container waits for itself',
  why: 'It can never start; Amazon ECS refuses it.',
  fix: 'Delete the dependency, or name another container.',
  source: 'Amazon ECS API reference, ContainerDefinition, dependsOn',
  inspect: (container) =>
    objectsAt(container, 'dependsOn')
      .filter(
        ({ value }) => isText(value.containerName) && value.containerName === container.value.name,
      )
      .map(({ pointer }) => ({
        pointer: `${pointer}/containerName`,
        message: `${called(container)} waits for itself.`,
        hint: 'Name the container that is meant, or delete the dependency.',
      })),
});

/** One container waits for another in one way. */
export const dependsOnTwice: Rule = containerRule({
  id: 'depends-on-twice',
  severity: 'warning',
  title: 'A container waits twice for the same one',
  why: 'Only one of the two conditions counts.',
  fix: 'Keep the condition that is meant.',
  source: 'Amazon ECS API reference, ContainerDefinition, dependsOn',
  inspect: (container) =>
    repeatsOf(objectsAt(container, 'dependsOn'), 'containerName').map(({ pointer, name }) => ({
      pointer,
      message: `${called(container)} waits for ${name} twice.`,
      hint: 'Delete one of the two entries.',
    })),
});

/** Who ends the task when it ends is not waited for to end. */
export const dependsOnEssential = dependencyRule({
  id: 'depends-on-essential',
  severity: 'error',
  title: 'A container waits for the end of an essential one',
  why: 'Amazon ECS answers "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
  fix: 'Set essential to false in the container that ends, or wait for START or HEALTHY.',
  source: 'Amazon ECS API reference, ContainerDependency, condition',
  inspect: (dependency, target) => {
    const condition = textAt(dependency.value, 'condition') ?? '';
    if (!/^(?:COMPLETE|SUCCESS)$/.test(condition) || target.value.essential === false) return [];
    const message = `${condition} waits for ${called(target)} to end, and that one is essential.`;
    const hint = `Set essential to false in ${called(target)}.`;
    return [{ pointer: `${dependency.pointer}/condition`, message, hint }];
  },
});

/** Who is waited for to be healthy has a health check. */
export const dependsOnHealth = dependencyRule({
  id: 'depends-on-health',
  severity: 'error',
  title: 'A container waits for the health of one without health check',
  why: 'A container without health check never becomes healthy; Amazon ECS refuses it.',
  fix: 'Add a healthCheck to that container, or wait for START.',
  source: 'Amazon ECS API reference, ContainerDependency, condition HEALTHY',
  inspect: (dependency, target) => {
    if (dependency.value.condition !== 'HEALTHY' || target.value.healthCheck !== undefined)
      return [];
    const message = `HEALTHY waits for ${called(target)}, which has no health check.`;
    const hint = `Add healthCheck to ${called(target)}, or wait for START.`;
    return [{ pointer: `${dependency.pointer}/condition`, message, hint }];
  },
});

function dependencyRule(
  rule: RuleText & { inspect(dependency: Located, target: Located): readonly Hit[] },
): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) =>
      itemsOf(definition, 'dependsOn').flatMap((dependency) => {
        const target = findNamed(definition, dependency.value.containerName);
        return target === undefined ? [] : inspect(dependency, target);
      }),
  };
}

function findNamed(definition: JsonObject, name: unknown): Located | undefined {
  if (!isText(name)) return undefined;
  return containersOf(definition).find(({ value }) => value.name === name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
