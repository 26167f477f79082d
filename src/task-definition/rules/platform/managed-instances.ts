import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isFor, isForWindows, memberOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

const DRIVERS: readonly string[] = ['awslogs', 'splunk', 'awsfirelens', 'json-file'];

/** Managed Instances run Linux. */
export const managedInstancesWindows: Rule = {
  id: 'managed-instances-windows',
  severity: 'warning',
  title: 'Managed Instances do not run Windows',
  why: 'Managed Instances run Bottlerocket, so a Windows task finds no instance.',
  fix: 'Take MANAGED_INSTANCES out of requiresCompatibilities, or use Linux.',
  source: 'Amazon ECS developer guide, "Amazon ECS Managed Instances"',
  launchTypes: ['MANAGED_INSTANCES'],
  check: (definition) => {
    if (!isFor(definition, 'MANAGED_INSTANCES') || !isForWindows(definition)) return [];
    const message = 'The definition is for Windows and for Managed Instances, which run Linux.';
    const pointer = '/runtimePlatform/operatingSystemFamily';
    return [{ pointer, message, hint: 'Set operatingSystemFamily to "LINUX".' }];
  },
};

/** Managed Instances have four log drivers. */
export const managedInstancesLogDriver = containerRule({
  id: 'managed-instances-log-driver',
  severity: 'error',
  title: 'Managed Instances do not have the log driver',
  why: 'Amazon ECS takes awslogs, splunk, awsfirelens and json-file there.',
  fix: 'Use awslogs, splunk, awsfirelens or json-file.',
  source: 'Amazon ECS API reference, LogConfiguration, logDriver',
  launchTypes: ['MANAGED_INSTANCES'],
  inspect: (container, definition) => {
    const log = memberOf(container, 'logConfiguration');
    const driver = textAt(log.value, 'logDriver') || 'awslogs';
    if (!isFor(definition, 'MANAGED_INSTANCES') || DRIVERS.includes(driver)) return [];
    const message = `Managed Instances have no log driver ${driver}, which ${called(container)} wants.`;
    return [{ pointer: `${log.pointer}/logDriver`, message, hint: `Use ${DRIVERS.join(' or ')}.` }];
  },
});
