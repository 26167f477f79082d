import { called, isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type Log, logRule } from './log-rule.ts';

/** awslogs says where the log goes. */
export const awslogsOptions: Rule = logRule({
  id: 'awslogs-options',
  severity: 'error',
  title: 'The log driver awslogs lacks an option',
  why: 'Amazon ECS answers "Log driver awslogs requires options: awslogs-region, awslogs-group".',
  fix: 'Give awslogs-group and awslogs-region.',
  source: 'Amazon ECS API reference, LogConfiguration, options',
  inspect: (log) => missing(log, 'awslogs', ['awslogs-group', 'awslogs-region']),
});

/** On Fargate the names of log streams begin with a word of the user. */
export const awslogsPrefix: Rule = logRule({
  id: 'awslogs-stream-prefix',
  severity: 'error',
  title: 'The log driver awslogs lacks its stream prefix on Fargate',
  why: 'Amazon ECS answers "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs."',
  fix: 'Give awslogs-stream-prefix.',
  source: 'Amazon ECS API reference, LogConfiguration, options',
  launchTypes: ['FARGATE'],
  inspect: (log, definition) =>
    isForFargate(definition) ? missing(log, 'awslogs', ['awslogs-stream-prefix']) : [],
});

/** Splunk says where the log goes, and who sends it. */
export const splunkOptions: Rule = logRule({
  id: 'splunk-options',
  severity: 'error',
  title: 'The log driver splunk lacks an option',
  why: 'The driver does not start without the address and the token of Splunk.',
  fix: 'Give splunk-url in options and splunk-token in secretOptions.',
  source: 'Amazon ECS API reference, LogConfiguration, options',
  inspect: (log) => missing(log, 'splunk', ['splunk-token', 'splunk-url']),
});

function missing(log: Log, driver: string, names: readonly string[]) {
  if (log.driver !== driver) return [];
  return names
    .filter((name) => !log.options[name] && !log.secretOptions.includes(name))
    .map((name) => ({
      pointer: `${log.pointer}/options/${name}`,
      message: `The log driver ${driver} of ${called(log.container)} has no ${name}.`,
      hint: `Add ${name} to options.`,
    }));
}
