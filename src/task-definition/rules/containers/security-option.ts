import { listAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { isForFargate } from '../definition-facts.ts';

/** Docker knows a few security options. */
export const securityOption = containerRule({
  id: 'security-option',
  severity: 'warning',
  title: 'A Docker security option is unknown',
  why: 'Amazon ECS hands on no-new-privileges, apparmor:, label: and credentialspec: only.',
  fix: 'Use one of the known options.',
  source: 'Amazon ECS API reference, ContainerDefinition, dockerSecurityOptions',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  inspect: (container, definition) =>
    listAt(container.value, 'dockerSecurityOptions').flatMap((option, index) => {
      const isKnown =
        /^(?:no-new-privileges(?:[:=]true)?|(?:apparmor|label|credentialspec)[:=].+)$/.test(
          String(option),
        );
      if (isForFargate(definition) || typeof option !== 'string' || isKnown) return [];
      const pointer = `${container.pointer}/dockerSecurityOptions/${index}`;
      const message = `The security option "${option}" is not known.`;
      return [{ pointer, message, hint: 'Write it like "no-new-privileges".' }];
    }),
});
