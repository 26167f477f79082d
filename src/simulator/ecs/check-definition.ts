import { ruleFindings } from '../../task-definition/rule-findings.ts';
import { RULES } from '../../task-definition/rules/registry.ts';
import type { Unplaced } from '../../task-definition/shape-findings.ts';
import type { JsonObject } from '../json.ts';
import { clientRefusal } from '../refusal.ts';
import { REFUSAL_WORDS } from './refusal-words.ts';

/**
 * Refuses a registration for what `validate` is certain that AWS refuses: there is one list of rules. Where AWS's own
 * sentence is known it is told, else the rule's.
 * @throws Refusal ClientException
 * @source reference/task-definition.md
 */
export function checkDefinition(definition: JsonObject): void {
  const { tags } = definition;
  if (Array.isArray(tags) && tags.length === 0) throw clientRefusal('Tags can not be empty.');
  // What is missing is as wrong as what is empty, and the rules know the empty ones.
  const whole = { family: '', containerDefinitions: [], ...definition };
  const errors = ruleFindings(whole, RULES).filter(({ severity }) => severity === 'error');
  const [first] = errors.sort((a, b) => rank(a.rule) - rank(b.rule));
  if (first === undefined) return;
  throw clientRefusal(wordsFor(definition, first));
}

const RULES_IN_ORDER = Object.keys(REFUSAL_WORDS);

/** What is known in AWS's words is told before what is not. */
function rank(rule: string): number {
  const at = RULES_IN_ORDER.indexOf(rule);
  return at < 0 ? RULES_IN_ORDER.length : at;
}

function wordsFor(definition: JsonObject, { rule, pointer, message }: Unplaced): string {
  const words = Object.hasOwn(REFUSAL_WORDS, rule) ? REFUSAL_WORDS[rule] : undefined;
  if (words === undefined) return message;
  const containers = (definition.containerDefinitions ?? []) as readonly JsonObject[];
  const steps = pointer.split('/');
  return words({
    definition,
    pointer,
    container: (steps[1] === 'containerDefinitions' && containers[Number(steps[2])]) || {},
  });
}
