import { listAt, objectAt, objectsAt, textAt } from '../../reader.ts';
import { templatePartOf } from '../../template-part.ts';
import { called } from '../definition-facts.ts';
import { type ContainerPractice, practices } from './practice.ts';
import { hasSecretName, secretLook } from './secret-looks.ts';

const SOURCE = 'Amazon ECS developer guide, "Pass sensitive data to an Amazon ECS container"';
const WHY =
  'Everybody who may read the task definition reads it there, and it stays in every old revision.';

const ROWS: readonly ContainerPractice[] = [
  {
    id: 'plain-secret-by-name',
    title: 'A variable with the name of a secret has a plain value',
    why: WHY,
    fix: 'Move the value to Secrets Manager or Parameter Store and refer to it in secrets.',
    source: SOURCE,
    inspect: (container) =>
      objectsAt(container, 'environment').flatMap(({ value, pointer }) => {
        const name = textAt(value, 'name') ?? '';
        const text = textAt(value, 'value') ?? '';
        if (!hasSecretName(name, text) || templatePartOf(text) !== undefined) return [];
        const message = `${name} of ${called(container)} is a secret by its name, and its value is written here.`;
        const hint = `Move ${name} from environment to secrets.`;
        return [{ pointer: `${pointer}/value`, message, hint }];
      }),
  },
  {
    id: 'plain-secret-by-value',
    title: 'A variable has a value that looks like a secret',
    why: WHY,
    fix: 'Move the value to Secrets Manager or Parameter Store and refer to it in secrets.',
    source: SOURCE,
    inspect: (container) =>
      objectsAt(container, 'environment').flatMap(({ value, pointer }) => {
        const name = textAt(value, 'name') ?? '';
        const text = textAt(value, 'value') ?? '';
        const look = hasSecretName(name, text) ? undefined : secretLook(text);
        if (look === undefined || templatePartOf(text) !== undefined) return [];
        const message = `The value of ${name} of ${called(container)} looks like ${look}.`;
        const hint = `Move ${name} from environment to secrets.`;
        return [{ pointer: `${pointer}/value`, message, hint }];
      }),
  },
  {
    id: 'plain-secret-in-command',
    title: 'A command has a secret in it',
    why: `${WHY} Whoever lists processes sees it as well.`,
    fix: 'Let the program read the secret from its environment.',
    source: SOURCE,
    inspect: (container) =>
      ['command', 'entryPoint'].flatMap((member) =>
        listAt(container.value, member).flatMap((item, index) => {
          const look = typeof item === 'string' ? secretLook(item) : undefined;
          if (look === undefined || templatePartOf(String(item)) !== undefined) return [];
          const message = `The ${member} of ${called(container)} holds what looks like ${look}.`;
          const pointer = `${container.pointer}/${member}/${index}`;
          return [{ pointer, message, hint: 'Hand the secret over by secrets.' }];
        }),
      ),
  },
  {
    id: 'plain-secret-in-log-options',
    title: 'An option of the log driver is a secret',
    why: WHY,
    fix: 'Move the option to secretOptions.',
    source: 'Amazon ECS API reference, LogConfiguration, secretOptions',
    inspect: (container) => {
      const options = objectAt(objectAt(container.value, 'logConfiguration'), 'options');
      return Object.entries(options).flatMap(([name, value]) => {
        const isSecret = /^(?:splunk-token|api_?key|password|http_passwd|.*token)$/i.test(name);
        if (!isSecret || typeof value !== 'string' || value === '') return [];
        if (templatePartOf(value) !== undefined) return [];
        const message = `The log option ${name} of ${called(container)} is written here.`;
        const pointer = `${container.pointer}/logConfiguration/options/${name}`;
        return [{ pointer, message, hint: `Move ${name} to secretOptions.` }];
      });
    },
  },
];

/** Secrets that everybody can read. */
export const PLAIN_SECRET_RULES = practices('security', ROWS);
