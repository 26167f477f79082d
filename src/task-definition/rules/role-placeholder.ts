import { textAt } from '../reader.ts';
import type { Rule } from './rule.ts';

/** The account in a role's ARN is a number, not a word that was to be replaced. */
export const rolePlaceholder: Rule = {
  id: 'role-placeholder',
  severity: 'error',
  title: "A role's ARN has no account number",
  why: 'Amazon ECS answers "Role is not valid".',
  fix: 'Write the 12 digits of the account into the ARN.',
  source: 'IAM user guide, "IAM identifiers": an account id has 12 digits',
  check: (definition) =>
    ['taskRoleArn', 'executionRoleArn'].flatMap((name) => {
      const arn = textAt(definition, name) ?? '';
      const account = /^arn:[^:]*:iam::(.*?):role\//.exec(arn)?.[1];
      if (account === undefined || /^\d{12}$/.test(account)) return [];
      return [
        {
          pointer: `/${name}`,
          message: `${name} is "${arn}", where "${account}" stands in place of a 12-digit account id.`,
          hint: `Replace "${account}" by the account id.`,
        },
      ];
    }),
};
