import type { MockServer } from '../../../src/mock-server/start.ts';
import { diff } from '../../../src/operations/diff.ts';
import { plan } from '../../../src/operations/plan.ts';
import { createRecord } from '../../../src/operations/record.ts';
import { validate } from '../../../src/operations/validate.ts';
import { verify } from '../../../src/operations/verify.ts';
import { definitionOf, portsOver } from './defined-run.ts';

const COMMON = { mock: false, speed: 60, maxRetries: 0, format: 'text' as const };

/** Runs one of the operations that change nothing with a service definition, and a task definition beside it. */
export async function look(
  server: MockServer,
  operation: 'diff' | 'plan' | 'verify' | 'validate',
  service: object,
  isAlone = false,
) {
  const files = {
    'td.json': JSON.stringify(definitionOf('ok')),
    'service.json': JSON.stringify(service, undefined, 2),
  };
  const lines: string[] = [];
  const ports = portsOver(server, { files, lines });
  const record = createRecord();
  const before = server.requests().length;
  const inputs = {
    ...COMMON,
    ...(isAlone ? {} : { taskDefinition: 'td.json' }),
    serviceDefinition: 'service.json',
    cluster: 'default',
  };
  const planned = {
    service: '',
    launchType: 'auto' as const,
    launchPolicy: 'cheapest' as const,
    interruptible: false,
    headroom: 0,
  };
  const run = () => {
    switch (operation) {
      case 'diff':
        return diff({ ...inputs, operation }, ports, record);
      case 'verify':
        return verify({ ...inputs, operation }, ports, record);
      case 'validate':
        return validate({ ...inputs, operation }, ports, record);
      case 'plan':
        return plan(
          { ...inputs, ...planned, operation } as Parameters<typeof plan>[0],
          ports,
          record,
        );
    }
  };
  const ended = await run().then(
    (conclusion) => ({ conclusion }),
    (error: unknown) => ({ error }),
  );
  const calls = server
    .requests()
    .slice(before)
    .map(({ operation: name }) => name);
  const writes = calls.filter((name) => !/^(?:Describe|List|Get|Batch)/.test(name));
  return { conclusion: undefined, ...ended, lines, facts: record.facts(), calls, writes };
}
