// The document of the operations that the mock plays, from its own tables and the members that the service models name.
import { readFileSync } from 'node:fs';

const MODELS = JSON.parse(
  readFileSync(new URL('operations.generated.json', import.meta.url), 'utf8'),
);

/** The model has the name of the year in which the service began. */
const TITLES = { ecs: 'Amazon Elastic Container Service' };

/** Longer lists of what is not played help nobody. */
const MOST_NAMES = 60;

/**
 * @param {Record<string, Record<string, {input: {members: object}, passesThrough?: true, lacks?: string}>>} services
 * @returns {string} docs/mock-operations.md
 */
export function mockOperationsText(services) {
  const sections = Object.entries(services).filter(([name]) => name in MODELS);
  const modelOf = (name) => ({ ...MODELS[name], title: TITLES[name] ?? MODELS[name].title });
  const parts = sections.map(([name, operations]) => sectionOf(modelOf(name), operations));
  return [
    '# What the mock plays',
    '',
    '<!-- Written by npm run generate. Do not edit. -->',
    '',
    '**full**: every member of the request is taken, and nothing else is known to be missing. **partial**: what is named',
    'beside it is not played; such members are left out of a request without a word. An operation that is not played is',
    'answered with `UnknownOperationException` and named in the log.',
    '',
    '| service | full | partial | none |',
    '|---|---:|---:|---:|',
    ...sections.map(([name, operations]) => summaryOf(modelOf(name), operations)),
    '',
    ...parts,
  ].join('\n');
}

function summaryOf({ title, members, others }, operations) {
  const rows = rowsOf(members, operations);
  const full = rows.filter(({ missing }) => missing === '').length;
  return `| ${title} | ${full} | ${rows.length - full} | ${others.length} |`;
}

function sectionOf({ title, members, others }, operations) {
  const rows = rowsOf(members, operations);
  const none =
    others.length > MOST_NAMES
      ? `The other ${others.length} operations are not played.`
      : `Not played: ${others.map((name) => `\`${name}\``).join(', ')}.`;
  return [
    `## ${title}`,
    '',
    '| operation | | what is missing |',
    '|---|---|---|',
    ...rows.map(
      ({ name, missing }) => `| ${name} | ${missing === '' ? 'full' : 'partial'} | ${missing} |`,
    ),
    '',
    ...(others.length > 0 ? [none, ''] : []),
  ].join('\n');
}

function rowsOf(members, operations) {
  return Object.keys(operations)
    .sort()
    .map((name) => ({ name, missing: missingOf(members[name] ?? [], operations[name]) }));
}

/** Members that the model has and the operation does not take, and what else it says of itself. */
function missingOf(names, { input, passesThrough, lacks }) {
  const left = passesThrough ? [] : names.filter((name) => !(name in input.members));
  return [left.map((name) => `\`${name}\``).join(', '), lacks ?? ''].filter(Boolean).join('; ');
}
