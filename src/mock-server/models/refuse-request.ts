import type { Json } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { Violation } from './violation.ts';

/** Finds the words of a service for what is wrong with a request. */
type Tell = (violations: readonly Violation[], declared: readonly string[]) => Refusal;

/** All violations in the sentence that most services share. */
function sentence(violations: readonly Violation[]): string {
  const count = violations.length;
  const told = violations.map(({ path, constraint, value }) => {
    const shown = isPlain(value) ? `'${String(value)}'` : 'null';
    return `Value ${shown} at '${camel(path)}' failed to satisfy constraint: ${constraint}`;
  });
  return `${count} validation error${count === 1 ? '' : 's'} detected: ${told.join('; ')}`;
}

function isPlain(value: Json): boolean {
  return value !== null && typeof value !== 'object';
}

/** Services write members of their own languages' objects, which begin small. */
function camel(path: string): string {
  return path.replace(/(^|\.)([A-Z])(?=[a-z])/g, (_, dot: string, letter: string) => {
    return dot + letter.toLowerCase();
  });
}

function withCode(code: string): Tell {
  return (violations) => new Refusal(code, sentence(violations));
}

/** CodeDeploy and CodeCommit have an error for each member. @source their service models */
const byMember: Tell = ([first], declared) => {
  const { kind, names = [], constraint = '', path = '' } = first ?? {};
  const isAbsent = kind === 'missing' || (kind === 'length' && constraint.includes('greater'));
  for (const name of [...names].reverse().flatMap(namesOf)) {
    const code = isAbsent ? `${name}RequiredException` : `Invalid${name}Exception`;
    const text = isAbsent ? `${name} is required` : `${name} is invalid: ${path}: ${constraint}`;
    if (declared.includes(code)) return new Refusal(code, text);
  }
  const general = ['InvalidInputException', 'InvalidParameterException'];
  const code = general.find((one) => declared.includes(one)) ?? 'ValidationException';
  return new Refusal(code, sentence(first === undefined ? [] : [first]));
};

/** Errors whose names are not those of their members. @source service model of CodeDeploy */
const OTHER_NAMES: { readonly [member: string]: string } = {
  ServiceRoleArn: 'Role',
  Status: 'LifecycleEventHookExecutionStatus',
  AutoRollbackConfiguration: 'AutoRollbackConfig',
  FileContent: 'FileContent',
  FilePath: 'Path',
};

function namesOf(member: string): readonly string[] {
  const name = member.charAt(0).toUpperCase() + member.slice(1);
  const others = Object.hasOwn(OTHER_NAMES, name) ? [OTHER_NAMES[name] ?? name] : [];
  return [...others, name, name.replace(/s$/, '')];
}

/** @source Amazon EC2 API reference, "Error codes" */
const asEc2: Tell = ([first]) => {
  const { kind, path = '', constraint = '', value = null } = first ?? {};
  if (kind === 'missing') {
    return new Refusal('MissingParameter', `The request must contain the parameter ${path}`);
  }
  const shown = isPlain(value) ? String(value) : '';
  return new Refusal(
    'InvalidParameterValue',
    `Value (${shown}) for parameter ${path} is invalid. ${constraint}`,
  );
};

/** @source messages of Amazon ECR */
const asEcr: Tell = ([first]) =>
  new Refusal(
    'InvalidParameterException',
    `Invalid parameter at '${first?.path}' failed to satisfy constraint: '${first?.constraint}'`,
  );

/** How services refuse, by their names in the log of requests. */
const TELL: { readonly [service: string]: Tell } = {
  ecs: withCode('InvalidParameterException'),
  codedeploy: byMember,
  codecommit: byMember,
  cloudwatch: withCode('ValidationError'),
  logs: withCode('InvalidParameterException'),
  secretsmanager: withCode('ValidationException'),
  ssm: withCode('ValidationException'),
  ecr: asEcr,
  'application-autoscaling': withCode('ValidationException'),
  autoscaling: withCode('ValidationError'),
  elasticloadbalancing: withCode('ValidationError'),
  ec2: asEc2,
  iam: withCode('ValidationError'),
  sts: withCode('ValidationError'),
};

/** What the service answers to a request that its model does not allow. @param declared errors of the operation */
export function refuseRequest(
  service: string,
  violations: readonly Violation[],
  declared: readonly string[],
): Refusal {
  const mistyped = violations.find(({ kind }) => kind === 'type');
  const tell = Object.hasOwn(TELL, service) ? TELL[service] : undefined;
  if (mistyped !== undefined && !FORMS.has(service)) {
    return new Refusal('SerializationException', mistyped.constraint);
  }
  return (tell ?? withCode('ValidationException'))(violations, declared);
}

/** Services whose readers turn text into types, and refuse what does not turn as a value. */
const FORMS = new Set(['elasticloadbalancing', 'autoscaling', 'ec2', 'iam', 'sts']);
