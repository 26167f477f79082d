import { childPointer } from '../../json-pointer.ts';
import { called } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { type Log, logRule } from './log-rule.ts';

const SOURCE = 'Amazon ECS API reference, LogConfiguration, options';

/** The options that Amazon ECS takes for awslogs. */
const KNOWN: readonly string[] = [
  'awslogs-group',
  'awslogs-region',
  'awslogs-stream-prefix',
  'awslogs-create-group',
  'awslogs-datetime-format',
  'awslogs-multiline-pattern',
  'mode',
  'max-buffer-size',
];

/** awslogs has a known set of options. */
export const awslogsUnknownOption: Rule = logRule({
  id: 'awslogs-unknown-option',
  severity: 'warning',
  title: 'The log driver awslogs has an unknown option',
  why: 'Amazon ECS answers "Log driver awslogs disallows options: …".',
  fix: `Use only ${KNOWN.join(', ')}.`,
  source: SOURCE,
  inspect: (log) =>
    log.driver !== 'awslogs'
      ? []
      : Object.keys(log.options)
          .filter((name) => !KNOWN.includes(name))
          .map((name) => hitAt(log, name, `The driver awslogs has no option ${name}.`)),
});

/** A message begins at a date or at a pattern. */
export const awslogsMultiline: Rule = logRule({
  id: 'awslogs-multiline',
  severity: 'error',
  title: 'A date format and a pattern both say where a message begins',
  why: 'The driver takes awslogs-datetime-format or awslogs-multiline-pattern, not both.',
  fix: 'Delete one of the two options.',
  source: SOURCE,
  inspect: (log) => {
    const { options } = log;
    const hasBoth = options['awslogs-datetime-format'] && options['awslogs-multiline-pattern'];
    if (!hasBoth) return [];
    const message = `${called(log.container)} has awslogs-datetime-format and awslogs-multiline-pattern.`;
    return [hitAt(log, 'awslogs-multiline-pattern', message)];
  },
});

/** The group is made, or it is not. */
export const awslogsCreateGroup: Rule = logRule({
  id: 'awslogs-create-group',
  severity: 'warning',
  title: 'awslogs-create-group is neither true nor false',
  why: 'The agent reads it as a boolean, and the container does not start with anything else.',
  fix: 'Set it to "true", or delete it.',
  source: SOURCE,
  inspect: (log) => {
    const value = log.options['awslogs-create-group'] ?? 'true';
    if (typeof value !== 'string' || /^(?:true|false)$/.test(value)) return [];
    const message = `awslogs-create-group is "${value.slice(0, 20)}", neither "true" nor "false".`;
    return [{ ...hitAt(log, 'awslogs-create-group', message), hint: 'Set it to "true".' }];
  },
});

/** A driver waits for its target, or does not. */
export const logMode: Rule = logRule({
  id: 'log-mode',
  severity: 'warning',
  title: 'The mode of a log driver is unknown',
  why: 'A log driver is blocking or non-blocking; Docker does not start a container with another mode.',
  fix: 'Set mode to blocking or non-blocking.',
  source: SOURCE,
  inspect: (log) => {
    const mode = log.options.mode ?? 'blocking';
    if (log.driver === 'awsfirelens' || mode === 'blocking' || mode === 'non-blocking') return [];
    const message = `The log mode of ${called(log.container)} is "${String(mode)}".`;
    return [{ ...hitAt(log, 'mode', message), hint: 'Set mode to "non-blocking".' }];
  },
});

function hitAt(log: Log, name: string, message: string) {
  return {
    pointer: childPointer(`${log.pointer}/options`, name),
    message,
    hint: `Delete ${name}.`,
  };
}
