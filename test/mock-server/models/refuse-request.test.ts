import { refuseRequest } from '../../../src/mock-server/models/refuse-request.ts';
import type { Violation } from '../../../src/mock-server/models/violation.ts';

const MISSING: Violation = {
  kind: 'missing',
  path: 'Tags.1.member.Key',
  names: ['Tags', 'Key'],
  constraint: 'Member must not be null',
  value: null,
};
const NAME: Violation = {
  kind: 'enum',
  path: 'colour',
  names: ['colour'],
  constraint: 'Member must satisfy enum value set: [RED]',
  value: 'BLUE',
};

function codeAndText(service: string, violations: readonly Violation[], declared: string[] = []) {
  const { code, message, status } = refuseRequest(service, violations, declared);
  expect(status).toBe(400);
  return `${code}: ${message}`;
}

describe('refuseRequest', () => {
  it('counts everything in one sentence', () => {
    expect(codeAndText('ecs', [MISSING, NAME])).toBe(
      "InvalidParameterException: 2 validation errors detected: Value null at 'tags.1.member.key' failed to satisfy constraint: Member must not be null; Value 'BLUE' at 'colour' failed to satisfy constraint: Member must satisfy enum value set: [RED]",
    );
  });

  it.each([
    ['logs', 'InvalidParameterException: 1 validation error detected'],
    ['ssm', 'ValidationException: 1 validation error detected'],
    ['secretsmanager', 'ValidationException: 1 validation error detected'],
    ['application-autoscaling', 'ValidationException: 1 validation error detected'],
    ['a service without words of its own', 'ValidationException: 1 validation error detected'],
    ['cloudwatch', 'ValidationError: 1 validation error detected'],
    ['elasticloadbalancing', 'ValidationError: 1 validation error detected'],
    ['iam', 'ValidationError: 1 validation error detected'],
    ['ecr', "InvalidParameterException: Invalid parameter at 'colour' failed to satisfy"],
    ['ec2', 'InvalidParameterValue: Value (BLUE) for parameter colour is invalid.'],
  ])('has the words of %s', (service, wanted) => {
    expect(codeAndText(service, [NAME])).toContain(wanted);
  });

  it('asks for what is missing as EC2 does', () => {
    expect(codeAndText('ec2', [MISSING])).toBe(
      'MissingParameter: The request must contain the parameter Tags.1.member.Key',
    );
  });

  it.each([
    [
      'what is missing',
      MISSING,
      ['KeyRequiredException', 'InvalidKeyException'],
      'KeyRequiredException: Key is required',
    ],
    [
      'what is wrong',
      NAME,
      ['InvalidColourException'],
      'InvalidColourException: Colour is invalid',
    ],
    [
      'a member around it',
      MISSING,
      ['TagRequiredException'],
      'TagRequiredException: Tag is required',
    ],
    [
      'nothing of its own',
      NAME,
      ['InvalidInputException'],
      'InvalidInputException: 1 validation error',
    ],
    ['nothing at all', NAME, [], 'ValidationException: 1 validation error'],
  ])('finds the error of CodeDeploy for %s', (_, violation, declared, wanted) => {
    expect(codeAndText('codedeploy', [violation], declared)).toContain(wanted);
  });

  it('knows the role of a deployment group by its own error', () => {
    const violation = { ...MISSING, path: 'serviceRoleArn', names: ['serviceRoleArn'] };
    expect(codeAndText('codedeploy', [violation], ['RoleRequiredException'])).toContain(
      'RoleRequired',
    );
  });

  it('tells a wrong type as the reader of JSON does, and that of a form as a wrong value', () => {
    const mistyped: Violation = {
      ...NAME,
      kind: 'type',
      constraint: 'NUMBER_VALUE cannot be converted to String',
    };
    expect(codeAndText('ecs', [NAME, mistyped])).toBe(
      'SerializationException: NUMBER_VALUE cannot be converted to String',
    );
    expect(codeAndText('elasticloadbalancing', [mistyped])).toContain('ValidationError');
  });
});
