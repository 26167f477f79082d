import { SlipwayError } from '../errors.ts';
import { closest } from './closest.ts';
import type { FleetItem } from './fleet-inputs.ts';
import { parseInputs } from './parse-inputs.ts';
import { errorOf, type Problem } from './problem.ts';
import { itemText } from './service-text.ts';
import { INPUT_ROWS } from './table.ts';
import { wavesOf } from './waves.ts';

/** One service as the list has it: its name and place, and the inputs that it gives itself, as texts. */
export interface ListedService {
  readonly name: string;
  readonly needs: readonly string[];
  readonly wave: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** What is about the run as a whole; and `service`, which every service says itself. */
const OF_THE_RUN: ReadonlySet<string> = new Set([
  ...['operation', 'services', 'max-parallel', 'region', 'max-retries', 'mock', 'speed'],
  ...['scenario', 'format', 'comment-token'],
]);

const ITEM_NAMES = INPUT_ROWS.filter(
  (row) => row.operations.includes('deploy') && !OF_THE_RUN.has(row.name),
).map(({ name }) => name);

/** What an item says of itself beside inputs. */
const OWN_NAMES = ['name', 'needs', 'wave'];

/**
 * The services of a list: objects with the names of inputs, and `name`, `needs`, `wave`. An object around the list
 * may hold `defaults` for all of them.
 *
 * @param value what the YAML or JSON says
 * @throws SlipwayError input-* that names everything that is wrong
 */
export function listServices(value: unknown): readonly ListedService[] {
  const { list, defaults } = unwrapped(value);
  const problems: Problem[] = [];
  const items = list.map((item, index) => readItem({ item, index, defaults }, problems));
  problems.push(...sameNames(items.map(({ name }) => name)));
  failWith(problems);
  const waves = wavesOf(items);
  if (waves.kind === 'failed') throw errorOf(waves.problems);
  return items.map(({ name, needs, texts }) => ({
    name,
    needs,
    texts,
    wave: waves.waves.get(name) ?? 1,
  }));
}

/**
 * Typed inputs for every service of a list.
 * @param shared the other inputs of the run, which an item's own ones replace
 * @returns with what has no effect, as warnings
 * @throws SlipwayError input-* that names everything that is wrong, service by service
 */
export function parseServices(
  value: unknown,
  shared: ReadonlyMap<string, string>,
): { readonly items: readonly FleetItem[]; readonly warnings: readonly string[] } {
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const from = [...shared].filter(([name]) => name !== 'services' && name !== 'max-parallel');
  const items = listServices(value).flatMap(({ name, needs, wave, texts }): FleetItem[] => {
    try {
      const raw = new Map([...from, ...texts, ['operation', 'deploy']]);
      const run = parseInputs(raw, 'action');
      warnings.push(...run.warnings.map((one) => `${name}: ${one}`));
      // The operation is a deploy, which the types cannot see.
      return [{ name, needs, wave, inputs: run.inputs as FleetItem['inputs'] }];
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error;
      problems.push({
        code: error.code as Problem['code'],
        message: `${name}: ${error.message}`,
        hint: error.hint,
      });
      return [];
    }
  });
  problems.push(...sameServices(items));
  failWith(problems);
  return { items, warnings: [...new Set(warnings)] };
}

interface RawItem {
  readonly item: unknown;
  readonly index: number;
  readonly defaults: object;
}

function readItem({ item, index, defaults }: RawItem, problems: Problem[]) {
  const place = `services[${index}]`;
  if (!isObject(item)) {
    problems.push(wrong(`${place} is no object with the inputs of a service.`));
    return { name: place, needs: [], texts: new Map<string, string>() };
  }
  const members: Readonly<Record<string, unknown>> = { ...defaults, ...item };
  const name = String(members.name ?? members.service ?? place);
  if (typeof members.service !== 'string' || members.service.trim() === '') {
    problems.push(wrong(`${place} names no service.`));
  }
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(members)) {
    const text = OWN_NAMES.includes(key) ? '' : textOf({ key, value, name }, problems);
    if (text !== '') texts.set(key, text);
  }
  return { name, texts, ...orderOf(members, name, problems) };
}

function textOf(
  { key, value, name }: { readonly key: string; readonly value: unknown; readonly name: string },
  problems: Problem[],
): string {
  const row = INPUT_ROWS.find((one) => one.name === key);
  if (row === undefined || !ITEM_NAMES.includes(key)) {
    problems.push(strayName(key, name));
    return '';
  }
  const text = itemText(row, value);
  if (text === undefined) {
    problems.push(wrong(`${name}: ${key} is of a kind that this input does not take.`));
  }
  return text ?? '';
}

function orderOf(
  { needs = [], wave }: Readonly<Record<string, unknown>>,
  name: string,
  problems: Problem[],
) {
  const list = typeof needs === 'string' ? [needs] : needs;
  const isList = Array.isArray(list) && list.every((one) => typeof one === 'string');
  if (!isList) problems.push(wrong(`${name}: needs is no list of names of services.`));
  const isWave = Number.isInteger(wave) && Number(wave) >= 1 && Number(wave) <= 1_000;
  if (wave !== undefined && !isWave) {
    problems.push(wrong(`${name}: wave is no whole number from 1 to 1000.`));
  }
  return {
    needs: isList ? (list as readonly string[]) : [],
    ...(isWave ? { wave: Number(wave) } : {}),
  };
}

function unwrapped(value: unknown): { list: readonly unknown[]; defaults: object } {
  const { services, defaults = {}, ...others } = isObject(value) ? value : { services: value };
  const stray = Object.keys(others)[0];
  if (stray !== undefined) failWith([wrong(`There is ${JSON.stringify(stray)} beside the list.`)]);
  if (!Array.isArray(services) || services.length === 0 || !isObject(defaults)) {
    throw errorOf([wrong('services is no list with at least one service.')]);
  }
  return { list: services, defaults };
}

function sameNames(names: readonly string[]): readonly Problem[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    code: 'input-conflict',
    message: `Two services are called ${name}.`,
    hint: 'Give each of them a name of its own with name.',
  }));
}

/** Two deployments of one service at the same time supersede each other. */
function sameServices(items: readonly FleetItem[]): readonly Problem[] {
  const names = new Map<string, string>();
  return items.flatMap(({ name, inputs: { cluster, service } }): Problem[] => {
    const other = names.get(`${cluster} ${service}`);
    names.set(`${cluster} ${service}`, name);
    if (other === undefined) return [];
    return [
      {
        code: 'input-conflict',
        message: `${other} and ${name} are the same service ${service} in the cluster ${cluster}.`,
        hint: 'Keep one of them.',
      },
    ];
  });
}

function strayName(key: string, name: string): Problem {
  const meant = closest(key, [...ITEM_NAMES, ...OWN_NAMES]);
  const isOfTheRun = OF_THE_RUN.has(key);
  return {
    code: 'input-unknown',
    message: isOfTheRun
      ? `${name}: ${key} is about the whole run, not about one service.`
      : `${name}: there is no input ${key} for a service.`,
    hint: isOfTheRun
      ? `Give ${key} beside services, or spread the services over jobs with matrix.`
      : `${meant === undefined ? 'docs/inputs.md lists every input.' : `Did you mean ${meant}?`}`,
  };
}

function wrong(message: string): Problem {
  return {
    code: 'input-invalid',
    message,
    hint: 'Write a list of objects, each with service and the inputs of a deploy: docs/fleet.md shows one.',
  };
}

function failWith(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw errorOf([first, ...others]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
