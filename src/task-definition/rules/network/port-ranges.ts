import type { JsonObject } from '../../definition.ts';
import { textAt } from '../../reader.ts';
import { networkModeOf } from '../definition-facts.ts';
import type { Hit, Rule } from '../rule.ts';
import { portRule } from './port-rule.ts';
import { type PortMapping, rangeOf } from './ports-of.ts';

const SOURCE = 'Amazon ECS API reference, PortMapping, containerPortRange';

interface RangeRow {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  inspect(port: PortMapping, definition: JsonObject): readonly Hit[];
}

const ROWS: readonly RangeRow[] = [
  {
    id: 'port-range-form',
    title: 'A range of ports cannot be read',
    why: 'A range is two ports with a hyphen between them, the smaller one first.',
    fix: 'Write the range like 8000-8010.',
    inspect: ({ value, pointer }) => {
      const text = textAt(value, 'containerPortRange') ?? '1-2';
      const [first = 0, last = 0] = rangeOf(text) ?? [];
      if (first >= 1 && first < last && last <= 65_535) return [];
      const message = `containerPortRange is "${text}"; a range is two ports from 1 to 65535, the smaller one first.`;
      const hint = 'Write the range like "8000-8010".';
      return [{ pointer: `${pointer}/containerPortRange`, message, hint }];
    },
  },
  {
    id: 'port-range-host-port',
    title: 'A range of ports has a host port',
    why: 'Host ports of a range are chosen by the agent; Amazon ECS refuses a hostPort beside it.',
    fix: 'Delete hostPort.',
    inspect: ({ value, pointer }) => {
      if (value.containerPortRange === undefined || !value.hostPort) return [];
      const message = 'hostPort is given beside containerPortRange.';
      return [{ pointer: `${pointer}/hostPort`, message, hint: 'Delete hostPort.' }];
    },
  },
  {
    id: 'port-range-network-mode',
    title: 'A range of ports is mapped in the wrong network mode',
    why: 'Ranges work with bridge and awsvpc only.',
    fix: 'Set networkMode to bridge or awsvpc, or map single ports.',
    inspect: ({ value, pointer }, definition) => {
      const mode = networkModeOf(definition);
      if (value.containerPortRange === undefined || mode !== 'host') return [];
      const message = `containerPortRange needs network mode bridge or awsvpc, and it is ${mode}.`;
      const hint = 'Map the ports one by one, or change networkMode.';
      return [{ pointer: `${pointer}/containerPortRange`, message, hint }];
    },
  },
];

/** What a range of ports must be like. */
export const PORT_RANGE_RULES: readonly Rule[] = ROWS.map((row) =>
  portRule({ ...row, severity: 'error', source: SOURCE }),
);
