// Generates what must say the same as the source: action.yml, the documents of inputs, errors, causes, rules and the mock, and the schema.
//   node scripts/generate.mjs          writes the files
//   node scripts/generate.mjs --check  writes nothing; exit code 1 when a file is not what it would write
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionText } from './generate-action.mjs';
import { causesText } from './generate-causes.mjs';
import { errorsText, inputsText } from './generate-docs.mjs';
import { mockOperationsText } from './generate-mock-operations.mjs';
import { rulesText } from './generate-rules.mjs';
import { loadTables } from './load-tables.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCHEMA_SCRIPT = join(ROOT, 'scripts/generate-schema.mjs');
const isCheck = process.argv.includes('--check');

/** The tables of the source. */
const TABLES = {
  causes: 'src/deployment/causes.ts',
  errors: 'src/errors.ts',
  inputs: 'src/inputs/table.ts',
  operations: 'src/inputs/operations.ts',
  mocked: 'src/mock-server/services.ts',
  outputs: 'src/inputs/outputs-table.ts',
  rules: 'src/task-definition/explain-rule.ts',
  serviceRules: 'src/service-definition/rules/service-registry.ts',
  values: 'src/inputs/parse-value.ts',
};

/** Writes the file, or tells in a check whether it would be another one. */
function put(path, text) {
  const file = join(ROOT, path);
  if (!isCheck) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${path} is not what the source gives: run npm run generate\n`);
    process.exitCode = 1;
  }
}

/** The schema and its validator have a script of their own. */
function generateSchema() {
  if (!existsSync(SCHEMA_SCRIPT)) return;
  const args = isCheck ? [SCHEMA_SCRIPT, '--check'] : [SCHEMA_SCRIPT];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const tables = await loadTables(TABLES);
put('action.yml', actionText(tables));
put('docs/inputs.md', inputsText(tables));
put('docs/errors.md', errorsText(tables));
put('docs/rules.md', rulesText(tables.ALL_RULES, tables.SERVICE_RULE_TEXTS));
put('docs/causes.md', causesText(tables));
put('docs/mock-operations.md', mockOperationsText(tables.MOCKED_OPERATIONS));
if (!process.argv.includes('--no-schema')) generateSchema();
