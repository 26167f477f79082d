import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';
import { busOf, ruleKey } from './rule-of.ts';

/** PutRule: a rule that is kept; nothing happens by it. Every bus is there. */
export const putRule: Operation = {
  input: {
    kind: 'structure',
    members: {
      Name: TEXT,
      ScheduleExpression: TEXT,
      EventPattern: TEXT,
      State: TEXT,
      Description: TEXT,
      RoleArn: TEXT,
      Tags: OBJECTS,
      EventBusName: TEXT,
    },
    required: ['Name'],
  },
  lacks: 'A rule never fires, and every event bus is there.',
  run: (world, { Tags: _, EventBusName, ...rule }) => {
    if (rule.ScheduleExpression === undefined && rule.EventPattern === undefined) {
      const message = 'Parameter(s) EventPattern or ScheduleExpression must be specified.';
      throw new Refusal('ValidationException', message);
    }
    const bus = busOf(EventBusName);
    const path = bus === 'default' ? String(rule.Name) : `${bus}/${rule.Name}`;
    const Arn = `arn:aws:events:${world.region}:${world.account}:rule/${path}`;
    const kept = { State: 'ENABLED', ...rule, Arn, EventBusName: bus };
    world.stores.rules.set(ruleKey(bus, rule.Name), kept);
    return { RuleArn: Arn };
  },
};
