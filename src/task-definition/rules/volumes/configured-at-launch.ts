import { containersOf, objectsAt } from '../../reader.ts';
import { volumesOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** One volume is configured when the task is launched. */
export const oneAtLaunch: Rule = {
  id: 'one-volume-at-launch',
  severity: 'error',
  title: 'Two volumes are configured at launch',
  why: 'A task takes one EBS volume; Amazon ECS refuses a second one.',
  fix: 'Set configuredAtLaunch in one volume only.',
  source: 'Amazon ECS API reference, Volume, configuredAtLaunch',
  check: (definition) =>
    volumesOf(definition)
      .filter(({ value }) => value.configuredAtLaunch === true)
      .slice(1)
      .map(({ pointer }) => ({
        pointer: `${pointer}/configuredAtLaunch`,
        message: 'A volume before this one is configured at launch too.',
        hint: 'Delete configuredAtLaunch here.',
      })),
};

/** A new volume that nobody can write to stays empty. */
export const atLaunchReadOnly: Rule = {
  id: 'volume-at-launch-read-only',
  severity: 'warning',
  title: 'A volume that is configured at launch is mounted for reading only',
  why: 'Amazon ECS does not mount EBS volumes for reading only.',
  fix: 'Set readOnly to false, or delete it.',
  source: 'Amazon ECS developer guide, "Use Amazon EBS volumes with Amazon ECS"',
  check: (definition) => {
    const names = volumesOf(definition)
      .filter(({ value }) => value.configuredAtLaunch === true)
      .map(({ value }) => value.name);
    if (names.length === 0) return [];
    return containersOf(definition)
      .flatMap((container) => objectsAt(container, 'mountPoints'))
      .filter(({ value }) => names.includes(value.sourceVolume) && value.readOnly === true)
      .map(({ pointer }) => ({
        pointer: `${pointer}/readOnly`,
        message: 'An EBS volume is mounted with readOnly true.',
        hint: 'Set readOnly to false.',
      }));
  },
};
