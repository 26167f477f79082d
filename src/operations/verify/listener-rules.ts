import type { TargetGroupUse } from '../../ports/service-settings.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Check } from './check.ts';

/**
 * The listener rules of a service that shifts traffic are there, and together they hold both of its target groups.
 * @source reference/service-deployments.md section 6: both have to be on the production or the test rule
 */
export const listenerRules: Check = ({ service }, { loadBalancing }) =>
  (service?.settings?.targetGroups ?? []).flatMap((use) => {
    const { productionRuleArn: production, testRuleArn: test } = use;
    if (production === undefined) return [];
    const rules = [production, ...(test === undefined ? [] : [test])];
    return [
      {
        resource: production,
        permission: production.includes(':listener-rule/')
          ? 'elasticloadbalancing:DescribeRules'
          : 'elasticloadbalancing:DescribeListeners',
        run: async () => {
          const seen = await Promise.all(rules.map((arn) => loadBalancing.forwardsOf(arn)));
          return judgeRules(
            use,
            rules.map((arn, index) => ({ arn, targets: seen[index] })),
          );
        },
      },
    ];
  });

/** A listener rule, and the target groups that it names; none when the rule is not there. */
interface SeenRule {
  readonly arn: string;
  readonly targets: readonly string[] | undefined;
}

/** What is wrong with the rules between which a deployment moves traffic; the first is that of production. */
export function judgeRules(
  { arn, alternateArn }: TargetGroupUse,
  rules: readonly SeenRule[],
): readonly CheckFinding[] {
  const gone = rules.filter(({ targets }) => targets === undefined);
  if (gone.length > 0) return gone.map(({ arn: rule }) => missing(rule));
  const [production] = rules;
  const held = rules.flatMap(({ targets = [] }) => targets);
  const both = [arn, ...(alternateArn === undefined ? [] : [alternateArn])];
  const findings = both.filter((one) => !held.includes(one)).map((one) => notHeld(one, rules));
  const strangers = (production?.targets ?? []).filter((one) => !both.includes(one));
  return [...findings, ...strangers.map((one) => stranger(one, production?.arn ?? ''))];
}

function missing(resource: string): CheckFinding {
  const message = 'There is no such listener rule.';
  const hint = 'Create it, or correct the load balancer of the service.';
  return { id: 'listener-rule-missing', severity: 'error', resource, message, hint };
}

function notHeld(target: string, rules: readonly SeenRule[]): CheckFinding {
  return {
    id: 'listener-rule-targets',
    severity: 'error',
    resource: rules[0]?.arn ?? '',
    message: `${rules.length > 1 ? 'Neither the rule for production traffic nor that for tests holds' : 'The rule for production traffic does not hold'} the target group ${target}, so ECS rolls the deployment back.`,
    hint: 'Forward to both target groups in the rule, one of them with weight 0.',
  };
}

function stranger(target: string, resource: string): CheckFinding {
  return {
    id: 'listener-rule-targets',
    severity: 'warning',
    resource,
    message: `The rule for production traffic also forwards to ${target}, which is not of this service.`,
    hint: 'Take the other target group out of the rule: ECS may end the deployment because of it.',
  };
}
