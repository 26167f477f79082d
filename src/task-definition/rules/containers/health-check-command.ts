import { listAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, memberOf } from '../definition-facts.ts';

/** A health check says how its command is run. */
export const healthCheckCommand = containerRule({
  id: 'health-check-command',
  severity: 'warning',
  title: 'A health check does not say how its command is run',
  why: 'The first item says whether the rest is a program (CMD) or a line for the shell (CMD-SHELL).',
  fix: 'Begin the command with CMD or CMD-SHELL.',
  source: 'Amazon ECS API reference, HealthCheck, command',
  inspect: (container) => {
    const check = memberOf(container, 'healthCheck');
    if (!Array.isArray(check.value.command)) return [];
    const [first, ...rest] = listAt(check.value, 'command');
    const isKnown = first === 'NONE' || first === 'CMD' || first === 'CMD-SHELL';
    if (isKnown && (first === 'NONE' || rest.length > 0)) return [];
    const wrong = isKnown
      ? 'says nothing after its first item'
      : 'begins with neither CMD nor CMD-SHELL';
    const message = `The health check of ${called(container)} ${wrong}.`;
    const hint = 'Write it like ["CMD-SHELL", "curl -f http://localhost/ || exit 1"].';
    return [{ pointer: `${check.pointer}/command`, message, hint }];
  },
});
