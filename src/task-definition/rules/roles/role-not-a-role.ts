import type { Rule } from '../rule.ts';
import { type RoleText, roleTexts } from './role-texts.ts';

/** An ARN in place of a role is the ARN of a role. */
export const roleNotARole: Rule = {
  id: 'role-not-a-role',
  severity: 'error',
  title: 'The ARN of a role is the ARN of something else',
  why: 'Amazon ECS answers "Role is not valid" to the ARN of a user, a policy or an instance profile.',
  fix: 'Give the ARN of the role, which has :role/ in it.',
  source: 'IAM user guide, "IAM ARNs"',
  check: (definition) =>
    roleTexts(definition)
      .filter(({ text }) => text.startsWith('arn:') && !/^arn:[^:]*:iam::[^:]*:role\/./.test(text))
      .map(({ name, text }) => ({
        pointer: `/${name}`,
        message: `${name} is "${text}", ${kindOf(text)}.`,
        hint: 'Give the ARN of a role: arn:aws:iam::<account>:role/<name>.',
      })),
};

function kindOf(text: RoleText['text']): string {
  const kind = /^arn:[^:]*:iam::[^:]*:([a-z-]+)\//.exec(text)?.[1];
  if (kind === undefined) return 'which is not the ARN of a role';
  return kind === 'role' ? 'where the name of the role is missing' : `the ARN of a ${kind}`;
}
