import type { Located } from '../../reader.ts';
import { containersOf, objectsAt, textAt } from '../../reader.ts';
import { memberOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

const SOURCE = 'Amazon ECS developer guide, "Pass sensitive data to a container"';
const SECRET =
  /^arn:[^:]+:secretsmanager:[a-z0-9-]+:[^:]*:secret:[^:]+(?::([^:]*):([^:]*):([^:]*))?$/;
const PARAMETER = /^arn:[^:]+:ssm:[a-z0-9-]*:[^:]*:parameter\/.+$/;
const NAME = /^[\w./-]+$/;

/** What a secret refers to can be read. */
export const secretReference: Rule = secretRule({
  id: 'secret-reference',
  severity: 'error',
  title: 'A secret refers to nothing that can be read',
  why: 'valueFrom is the ARN of a secret or a parameter, or the name of a parameter; anything else stops the task before it starts.',
  fix: 'Copy the ARN of the secret or parameter.',
  source: SOURCE,
  inspect: ({ value, pointer }) => {
    const from = textAt(value, 'valueFrom');
    if (from === undefined || [SECRET, PARAMETER, NAME].some((form) => form.test(from))) return [];
    const shown = from.trim() === '' ? 'empty' : `"${from.slice(0, 90)}"`;
    const message = `valueFrom is ${shown}, neither an ARN of Secrets Manager or Systems Manager nor the name of a parameter.`;
    return [{ pointer: `${pointer}/valueFrom`, message, hint: adviceFor(from) }];
  },
});

/** The account in a secret's ARN is a number. */
export const secretPlaceholder: Rule = secretRule({
  id: 'secret-placeholder',
  severity: 'error',
  title: "A secret's ARN has no account number",
  why: 'The task stops before it starts, because there is no such account.',
  fix: 'Write the 12 digits of the account into the ARN.',
  source: 'IAM user guide, "IAM identifiers": an account id has 12 digits',
  inspect: ({ value, pointer }) => {
    const account = /^arn:[^:]+:(?:secretsmanager|ssm):[a-z0-9-]+:([^:]*):/.exec(
      textAt(value, 'valueFrom') ?? '',
    )?.[1];
    if (account === undefined || /^\d{12}$/.test(account)) return [];
    const message = `"${account}" stands in place of a 12-digit account id.`;
    return [{ pointer: `${pointer}/valueFrom`, message, hint: `Replace "${account}".` }];
  },
});

/** A secret's version is named in one way. */
export const secretVersion: Rule = secretRule({
  id: 'secret-version',
  severity: 'warning',
  title: 'A secret names a version stage and a version id',
  why: 'The two can mean different versions, and then the secret cannot be read.',
  fix: 'Keep the stage or the id.',
  source: SOURCE,
  inspect: ({ value, pointer }) => {
    const [, , stage, id] = SECRET.exec(textAt(value, 'valueFrom') ?? '') ?? [];
    if (!stage || !id) return [];
    const message = `valueFrom names the version stage ${stage} and the version id ${id}.`;
    return [{ pointer: `${pointer}/valueFrom`, message, hint: 'Delete one of the two.' }];
  },
});

function secretRule(rule: RuleText & { inspect(secret: Located): readonly Hit[] }): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) =>
      containersOf(definition)
        .flatMap((container) => [
          ...objectsAt(container, 'secrets'),
          ...objectsAt(memberOf(container, 'logConfiguration'), 'secretOptions'),
        ])
        .flatMap(inspect),
  };
}

function adviceFor(from: string): string {
  if (/^arn:[^:]+:secretsmanager::/.test(from)) return 'Add Region and account to the ARN.';
  if (/:secret:[^:]+:/.test(from))
    return 'Write all three colons after the name of the secret: name:json-key:version-stage:version-id.';
  return 'Write it like arn:aws:secretsmanager:<region>:<account>:secret:<name>.';
}
