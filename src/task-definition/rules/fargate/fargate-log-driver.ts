import { textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForFargate, memberOf } from '../definition-facts.ts';

const DRIVERS: readonly string[] = ['awslogs', 'splunk', 'awsfirelens'];

/** Fargate has three log drivers. */
export const fargateLogDriver = containerRule({
  id: 'fargate-log-driver',
  severity: 'error',
  title: 'Fargate does not have the log driver',
  why: 'Amazon ECS refuses a definition for Fargate with a driver other than awslogs, splunk and awsfirelens.',
  fix: 'Use awslogs, splunk or awsfirelens.',
  source: 'Amazon ECS API reference, LogConfiguration, logDriver',
  launchTypes: ['FARGATE'],
  inspect: (container, definition) => {
    const log = memberOf(container, 'logConfiguration');
    const driver = textAt(log.value, 'logDriver') || undefined;
    if (!isForFargate(definition) || driver === undefined || DRIVERS.includes(driver)) return [];
    const message = `Fargate has no log driver ${driver}, which ${called(container)} wants.`;
    return [{ pointer: `${log.pointer}/logDriver`, message, hint: `Use ${DRIVERS.join(' or ')}.` }];
  },
});
