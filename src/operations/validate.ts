import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { countFindings } from '../report/text.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { definitionSource } from '../task-definition/definition-source.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';

type ValidateInputs = Extract<Inputs, { operation: 'validate' }>;

/**
 * Checks definitions and reads nothing from AWS. Every file is looked at, whatever is wrong with another;
 * fails when a finding is an error or a file cannot be read.
 */
export async function validate(
  inputs: ValidateInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  if (inputs.explain !== undefined) return explain(inputs.explain, ports.log);
  const { taskDefinition, files: further = [] } = inputs;
  const files = [...(taskDefinition === undefined ? [] : [taskDefinition]), ...further];
  for (const file of files) assertFile(file);
  const failures: SlipwayError[] = [];
  const all = inputs.serviceDefinition === undefined ? files : [...files, inputs.serviceDefinition];
  const failed = (error: unknown) => void failures.push(toldIfSeveral(error, all, ports.log));
  const definitions: JsonObject[] = [];
  for (const file of files) {
    await prepareDefinition({ ...inputs, taskDefinition: file }, ports, record)
      .then(({ document }) => definitions.push(document.value))
      .catch(failed);
  }
  await validateService(inputs, definitions, { ports, record }).catch(failed);
  await writeSarif(inputs, ports, record);
  return conclude(all, failures, record);
}

/** A service is checked against the task definition beside it, when there is exactly one. */
async function validateService(
  inputs: ValidateInputs,
  [definition, ...others]: readonly JsonObject[],
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<void> {
  if (inputs.serviceDefinition === undefined) return;
  const { loadService } = await import('./service/load-service.ts');
  const pair = definition !== undefined && others.length === 0 ? { definition } : {};
  await loadService(inputs.serviceDefinition, inputs, { ...pair, isSent: false, ports, record });
}

/** An error of one file of several is told at once, since only one can be the cause of the run's end. */
function toldIfSeveral(error: unknown, files: readonly string[], log: Ports['log']): SlipwayError {
  if (!(error instanceof SlipwayError)) throw error;
  if (files.length > 1) log.error(error.message);
  return error;
}

function conclude(
  files: readonly string[],
  failures: readonly SlipwayError[],
  record: Record,
): Conclusion {
  const [first, ...others] = failures;
  if (first !== undefined && others.length === 0) throw first;
  if (first !== undefined) {
    throw new SlipwayError({
      code: 'definition-invalid',
      message: `${failures.length} of ${files.length} files cannot be used.`,
      hint: 'Mend the findings above, file by file.',
    });
  }
  const findings = (record.facts().files ?? []).flatMap((file) => file.findings);
  const subject = files.length === 1 ? `${files[0]} is` : `${files.length} files are`;
  return { outcome: 'succeeded', cause: `${subject} valid: ${countFindings(findings)}.` };
}

async function writeSarif(inputs: ValidateInputs, ports: Ports, record: Record): Promise<void> {
  if (inputs.sarifFile === undefined) return;
  const { sarifOf } = await import('../report/sarif.ts');
  const { ALL_RULES } = await import('../task-definition/explain-rule.ts');
  const rules = [...ALL_RULES, ...(await serviceRules())];
  const text = sarifOf(record.facts().files ?? [], rules);
  ports.log.info(`findings as SARIF: ${await ports.files.write(inputs.sarifFile, text)}`);
}

/** Loaded only when a rule is looked up. */
async function serviceRules() {
  const { SERVICE_RULE_TEXTS } = await import('../service-definition/rules/service-registry.ts');
  return SERVICE_RULE_TEXTS;
}

async function explain(rule: string, log: Ports['log']): Promise<Conclusion> {
  const { explainRule } = await import('../task-definition/explain-rule.ts');
  const known = explainRule(rule);
  const ofServices = known.kind === 'unknown' ? await serviceRules() : [];
  const explanation = ofServices.some(({ id }) => id === rule)
    ? explainRule(rule, ofServices)
    : known;
  if (explanation.kind === 'unknown') {
    const meant = explanation.meant === undefined ? '' : ` Did you mean ${explanation.meant}?`;
    throw new SlipwayError({
      code: 'input-invalid',
      message: `There is no rule "${rule}".${meant}`,
      hint: 'Look at docs/rules.md, which lists them all.',
    });
  }
  for (const line of explanation.text.split('\n')) log.info(line);
  return { outcome: 'succeeded', cause: `Explained the rule ${rule}.` };
}

/** Nothing is asked of AWS here. */
function assertFile(text: string): void {
  if (definitionSource(text).kind === 'file') return;
  throw new SlipwayError({
    code: 'input-invalid',
    message: `validate reads files only, and ${text} is held in AWS.`,
    hint: 'Use the operation render, which checks what it reads, or give a file.',
  });
}
