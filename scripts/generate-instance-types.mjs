// Writes src/placement/cost/instance-types.generated.ts from a JSON file of instance types and prices:
//   node scripts/generate-instance-types.mjs figures.json
// figures.json: {"about": {"prices": "… as of YYYY-MM-DD …"}, "types": {name: {vcpu, memoryMib, architectures, gpus,
// maxEnis, branchEnis, burstable}}, "prices": {"us-east-1": {name: USD an hour}}}
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = join(ROOT, 'src/placement/cost/instance-types.generated.ts');
const REGION = 'us-east-1';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file with the figures');
const { about, types, prices } = JSON.parse(readFileSync(file, 'utf8'));
const [date] = /\d{4}-\d{2}-\d{2}/.exec(about.prices) ?? [];
if (date === undefined) throw new Error('the figures do not say of which day the prices are');

const rows = Object.keys(types)
  .sort()
  .map((name) => rowOf(name, types[name]));
writeFileSync(TARGET, textOf(rows));

/** name, vCPU, MiB, architectures (x, a, xa), GPUs, network interfaces, branch interfaces, b when burstable, price */
function rowOf(name, type) {
  const architectures = [
    type.architectures.includes('x86_64') ? 'x' : '',
    type.architectures.includes('arm64') ? 'a' : '',
  ].join('');
  const price = prices[REGION][name] ?? '?';
  const { vcpu, memoryMib, gpus, maxEnis, branchEnis, burstable } = type;
  const cells = [
    name,
    vcpu,
    memoryMib,
    architectures || '?',
    gpus ?? 0,
    maxEnis ?? 0,
    branchEnis ?? 0,
  ];
  return [...cells, burstable ? 'b' : '-', price].join(' ');
}

function textOf(lines) {
  return [
    '// Written by scripts/generate-instance-types.mjs. Do not edit.',
    '',
    '/** Day and Region of the prices: Linux, on demand, shared tenancy, USD an hour. */',
    `export const PRICES_AS_OF = '${date}';`,
    `export const PRICES_REGION = '${REGION}';`,
    '',
    '/** One type a line: name, vCPU, MiB, architectures, GPUs, interfaces, branch interfaces, burstable, price. */',
    `export const INSTANCE_TYPE_LINES = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}
