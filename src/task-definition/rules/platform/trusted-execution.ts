import { textAt } from '../../reader.ts';
import { isFor, isForFargate, memberOf, rootOf } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Sandboxes are a thing of Managed Instances. */
export const trustedExecutionLaunchType: Rule = {
  id: 'trusted-execution-launch-type',
  severity: 'error',
  title: 'trustedExecutionConfiguration is for Managed Instances',
  why: 'Only Managed Instances isolate tasks in sandboxes; Amazon ECS refuses it for other launch types.',
  fix: 'Delete trustedExecutionConfiguration, or require MANAGED_INSTANCES alone.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, trustedExecutionConfiguration',
  launchTypes: ['EC2', 'FARGATE', 'EXTERNAL'],
  check: (definition) => {
    const isOther = isForFargate(definition) || isFor(definition, 'EC2');
    if (definition.trustedExecutionConfiguration === undefined) return [];
    if (!isOther && !isFor(definition, 'EXTERNAL')) return [];
    const message = 'trustedExecutionConfiguration works with MANAGED_INSTANCES only.';
    const hint = 'Delete trustedExecutionConfiguration.';
    return [{ pointer: '/trustedExecutionConfiguration', message, hint }];
  },
};

/** A confidential sandbox, and no other, has a policy that attests it. */
export const attestationPolicy: Rule = {
  id: 'attestation-policy',
  severity: 'error',
  title: 'attestationPolicy and isolationMode do not go together',
  why: 'CONFIDENTIAL_SANDBOX needs an attestation policy, and the other modes take none.',
  fix: 'Give attestationPolicy exactly when isolationMode is CONFIDENTIAL_SANDBOX.',
  source: 'Amazon ECS API reference, TrustedExecutionConfiguration, attestationPolicy',
  launchTypes: ['MANAGED_INSTANCES'],
  check: (definition) => {
    const { value, pointer } = memberOf(rootOf(definition), 'trustedExecutionConfiguration');
    const isConfidential = textAt(value, 'isolationMode') === 'CONFIDENTIAL_SANDBOX';
    const hasPolicy = (value.attestationPolicy ?? '') !== '';
    if (isConfidential === hasPolicy) return [];
    const at = `${pointer}/attestationPolicy`;
    if (hasPolicy) {
      const message = 'attestationPolicy is given, and isolationMode is not CONFIDENTIAL_SANDBOX.';
      return [{ pointer: at, message, hint: 'Delete attestationPolicy.' }];
    }
    const message = 'isolationMode is CONFIDENTIAL_SANDBOX, and there is no attestationPolicy.';
    return [{ pointer: at, message, hint: 'Add attestationPolicy, encoded in base64.' }];
  },
};
