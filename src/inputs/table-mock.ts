import type { InputRow } from './row.ts';
import { WITH_AWS } from './with-operations.ts';

/** At this speed an hour of the mock passes in 36 ms, less than one request to it takes. */
const MAX_SPEED = 100_000;
/** Highest port number of TCP. Source: RFC 9293, 16 bits. */
const MAX_PORT = 65_535;

/** The inputs of the mock, embedded or as a server. */
export const MOCK_ROWS = [
  {
    name: 'mock',
    type: 'flag',
    default: false,
    description:
      'Works against the built-in mock AWS instead of AWS. It needs no account and its clock runs faster.',
    group: 'mock',
    operations: WITH_AWS,
  },
  {
    name: 'speed',
    type: 'number',
    above: 0,
    max: MAX_SPEED,
    default: 60,
    description: 'How many seconds pass in the mock within one second.',
    group: 'mock',
    operations: [...WITH_AWS, 'mock'],
    placeholder: 'factor',
    needs: { name: 'mock', otherwise: 'ignore' },
  },
  {
    name: 'port',
    type: 'integer',
    min: 0,
    max: MAX_PORT,
    default: 0,
    description: 'Port to listen on, on the loopback address. 0 takes any free one.',
    group: 'mock',
    operations: ['mock'],
    only: 'command-line',
    placeholder: 'n',
  },
  {
    name: 'scenario',
    type: 'string',
    description:
      'Scenario that the mock plays: the account, what images do, what goes wrong and when. Without it, nothing goes wrong.',
    group: 'mock',
    operations: [...WITH_AWS, 'mock'],
    placeholder: 'file',
    needs: { name: 'mock', otherwise: 'ignore' },
  },
  {
    name: 'state',
    type: 'string',
    description:
      'File in which the account of the mock outlives the process, a killed one, too. It is begun when it is not there.',
    group: 'mock',
    operations: ['mock'],
    only: 'command-line',
    placeholder: 'file',
  },
  {
    name: 'record',
    type: 'string',
    description:
      'File to which the mock adds requests and answers, as lines of JSON without credentials.',
    group: 'mock',
    operations: ['mock'],
    only: 'command-line',
    placeholder: 'file',
  },
] as const satisfies readonly InputRow[];
