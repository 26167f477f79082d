// Writes src/mock-server/models/models.generated.ts and scripts/operations.generated.json from the service models
// that botocore carries: what requests of the operations that the mock knows may hold, and which others there are.
//   node scripts/generate-models.mjs .../site-packages/botocore/data
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadTables } from './load-tables.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder with botocore's models");

/** Folder of botocore by the mock's name of a service, where they differ. */
const FOLDERS = { elasticloadbalancing: 'elbv2' };
/** Longest list of values that is worth its bytes; the types of instances are more and change every week. */
const MOST_VALUES = 200;

const { MOCKED_OPERATIONS } = await loadTables({ services: 'src/mock-server/services.ts' });
const models = {};
const operations = {};
for (const [service, tables] of Object.entries(MOCKED_OPERATIONS)) {
  const model = read(FOLDERS[service] ?? service);
  models[service] = compact(model, tables);
  operations[service] = {
    title: model.metadata.serviceFullName,
    operations: Object.fromEntries(
      Object.keys(model.operations).map((name) => [name, membersOf(model, name)]),
    ),
  };
}
writeFileSync(join(ROOT, 'src/mock-server/models/models.generated.ts'), textOf(models));
writeFileSync(
  join(ROOT, 'scripts/operations.generated.json'),
  `${JSON.stringify(shortened(operations), null, 1)}\n`,
);

function read(name) {
  const versions = readdirSync(join(folder, name)).sort();
  const file = join(folder, name, versions.at(-1), 'service-2.json.gz');
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
}

/** Members of an operation's input as they are on the wire. */
function membersOf(model, name) {
  const input = model.shapes[model.operations[name].input?.shape];
  return Object.entries(input?.members ?? {}).map(([member, reference]) =>
    wireName(model, member, reference),
  );
}

/** Members matter only of the operations that the mock knows; of the others the name does. */
function shortened(all) {
  return Object.fromEntries(
    Object.entries(all).map(([service, { title, operations: each }]) => {
      const known = MOCKED_OPERATIONS[service];
      const names = Object.keys(each);
      return [
        service,
        {
          title,
          members: Object.fromEntries(
            names.filter((name) => name in known).map((name) => [name, each[name]]),
          ),
          others: names.filter((name) => !(name in known)).sort(),
        },
      ];
    }),
  );
}

function wireName(model, member, reference) {
  if (model.metadata.protocol !== 'ec2') return member;
  const name = reference.queryName ?? reference.locationName ?? member;
  return name[0].toUpperCase() + name.slice(1);
}

function compact(model, tables) {
  const names = Object.keys(tables);
  const shapes = {};
  const errorsOf = {};
  const inputs = {};
  for (const name of names) {
    const operation = model.operations[name];
    if (operation === undefined) throw new Error(`there is no operation ${name}`);
    errorsOf[name] = (operation.errors ?? []).map(({ shape }) => shape);
    // An operation that has a schema of its own needs none of the model.
    if (operation.input === undefined || tables[name].passesThrough) continue;
    inputs[name] = operation.input.shape;
    collect(model, operation.input.shape, shapes);
  }
  return { inputs, shapes, errors: errorsOf, times: timesOf(model, names) };
}

function collect(model, name, shapes) {
  if (shapes[name] !== undefined) return;
  const shape = model.shapes[name];
  shapes[name] = rowOf(model, shape);
  for (const reference of references(shape)) collect(model, reference, shapes);
}

function references({ members = {}, member, key, value }) {
  return [...Object.values(members), member, key, value].filter(Boolean).map(({ shape }) => shape);
}

/** Members in the order of the model; only what is there. */
function rowOf(model, shape) {
  const { type, min, max, pattern, required } = shape;
  const row = { type: shape.document ? 'document' : type };
  if (type === 'structure' && !shape.document) {
    row.members = Object.fromEntries(
      Object.entries(shape.members).map(([name, reference]) => [
        wireName(model, name, reference),
        reference.shape,
      ]),
    );
    if (required?.length > 0) {
      row.required = required.map((name) => wireName(model, name, shape.members[name]));
    }
  }
  if (shape.member) row.member = shape.member.shape;
  if (shape.key) Object.assign(row, { key: shape.key.shape, value: shape.value.shape });
  if (shape.enum?.length <= MOST_VALUES) row.enum = shape.enum;
  if (min !== undefined) row.min = min;
  if (max !== undefined) row.max = max;
  if (pattern !== undefined) row.pattern = pattern;
  return row;
}

/** Names of the members of answers that are times. */
function timesOf(model, names) {
  const seen = new Set();
  const times = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const shape = model.shapes[name];
    for (const [member, { shape: target }] of Object.entries(shape.members ?? {})) {
      if (isTime(model, target)) times.add(member);
    }
    for (const reference of references(shape)) visit(reference);
  };
  for (const name of names) {
    const { output } = model.operations[name];
    if (output) visit(output.shape);
  }
  return [...times].sort();
}

function isTime(model, name) {
  const { type, member } = model.shapes[name];
  return type === 'timestamp' || (type === 'list' && isTime(model, member.shape));
}

function textOf(all) {
  const rows = Object.entries(all).map(
    ([name, model]) => `  ${JSON.stringify(name)}: ${quoted(JSON.stringify(model))},`,
  );
  return [
    '// Written by scripts/generate-models.mjs. Do not edit.',
    '',
    '/** By service: what requests may hold and how operations fail, as JSON that is read when it is first needed. */',
    'export const MODEL_TEXTS: { readonly [service: string]: string } = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
