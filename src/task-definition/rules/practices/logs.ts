import { containersOf, objectsAt } from '../../reader.ts';
import { called } from '../definition-facts.ts';
import { logOf } from '../logging/log-rule.ts';
import { type ContainerPractice, practices } from './practice.ts';

const GUIDE = 'Amazon ECS developer guide';

const ROWS: readonly ContainerPractice[] = [
  {
    id: 'no-log-configuration',
    title: 'The log of a container goes nowhere',
    why: 'On Fargate the log is lost, and on an instance it fills the disk until the instance goes.',
    fix: 'Add logConfiguration, for example with awslogs.',
    source: `${GUIDE}, "Send Amazon ECS logs to CloudWatch"`,
    inspect: (container) => {
      const isRouter = container.value.firelensConfiguration !== undefined;
      if (isRouter || container.value.logConfiguration !== undefined) return [];
      const message = `${called(container)} has no logConfiguration.`;
      const hint = 'Add logConfiguration with the driver awslogs.';
      return [{ pointer: `${container.pointer}/logConfiguration`, message, hint }];
    },
  },
  {
    id: 'log-mode-unset',
    severity: 'note',
    title: 'A log driver does not say what it does when its target is slow',
    why: 'Since 2025-06 the default is non-blocking, which drops lines; blocking stops the program instead.',
    fix: 'Set the option mode, and max-buffer-size with non-blocking.',
    source: 'Amazon ECS API reference, LogConfiguration, mode',
    inspect: (container) => {
      const log = logOf(container);
      if (log?.driver !== 'awslogs' || log.options.mode !== undefined) return [];
      const message = `The log of ${called(container)} is in the mode that the account has as default.`;
      const hint = 'Set mode to "non-blocking" with a max-buffer-size, or to "blocking".';
      return [{ pointer: `${log.pointer}/options/mode`, message, hint }];
    },
  },
  {
    id: 'log-router-not-essential',
    title: 'The log router is not essential',
    why: 'When it ends, the others go on without a log.',
    fix: 'Set essential to true in the log router, or give it a restart policy.',
    source: `${GUIDE}, FireLens considerations`,
    inspect: (container) => {
      const isRouter = container.value.firelensConfiguration !== undefined;
      if (!isRouter || container.value.essential !== false) return [];
      if (container.value.restartPolicy !== undefined) return [];
      const message = `The log router ${called(container)} is not essential.`;
      return [
        { pointer: `${container.pointer}/essential`, message, hint: 'Set essential to true.' },
      ];
    },
  },
  {
    id: 'log-router-late',
    severity: 'note',
    title: 'A container may start before its log router',
    why: 'Amazon ECS starts the router first only when the container waits for it; the first lines may be lost.',
    fix: 'Add a dependsOn with START or HEALTHY for the log router.',
    source: `${GUIDE}, FireLens considerations`,
    inspect: (container, definition) => {
      const router = containersOf(definition).find(
        ({ value }) => value.firelensConfiguration !== undefined,
      );
      if (router === undefined || logOf(container)?.driver !== 'awsfirelens') return [];
      const waits = objectsAt(container, 'dependsOn').map(({ value }) => value.containerName);
      if (waits.includes(router.value.name)) return [];
      const message = `${called(container)} does not wait for the log router ${called(router)}.`;
      const hint = 'Add a dependsOn with the condition START.';
      return [{ pointer: `${container.pointer}/dependsOn`, message, hint }];
    },
  },
];

/** Logs that are there when they are needed. */
export const LOG_RULES = practices('reliability', ROWS);
