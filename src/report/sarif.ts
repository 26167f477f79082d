import type { Finding, Severity } from '../task-definition/finding.ts';
import type { RuleText } from '../task-definition/rules/rule.ts';
import type { FileFindings } from './run-result.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/**
 * Findings as SARIF 2.1.0, which GitHub code scanning and editors read.
 * @param rules the texts of the rules; those that no finding names are left out
 * @source OASIS SARIF 2.1.0, sections 3.14 (run), 3.27 (result), 3.49 (reportingDescriptor)
 */
export function sarifOf(files: readonly FileFindings[], rules: readonly RuleText[]): string {
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const driver = {
    name: 'Slipway',
    rules: rules.filter(({ id }) => found.has(id)).map(descriptorOf),
  };
  const results = files.flatMap(({ file, findings }) => findings.map((one) => resultOf(file, one)));
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, results }] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ id, severity, title, why, fix }: RuleText) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: fix },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(file: string, { rule, severity, message, hint, pointer, line, column }: Finding) {
  const region =
    line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
  };
}

/** A path as a relative URI reference: forward slashes, other characters encoded. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
