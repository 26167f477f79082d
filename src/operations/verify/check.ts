import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import type { GroupInputs } from '../find-group.ts';

/** What is to be verified: a definition, and the service that is to run it, when one is named. */
export interface Subject {
  readonly definition: JsonObject;
  readonly service?: Service;
  /** How many tasks are to run; as many as now when absent. */
  readonly desired?: number;
  /** Names the deployment group, for a service that CodeDeploy moves; it is not looked at when absent. */
  readonly group?: GroupInputs;
}

/** What checks may ask. */
export type VerifyPorts = Pick<
  Ports,
  'inventory' | 'images' | 'alarms' | 'autoscaling' | 'loadBalancing' | 'codedeploy' | 'log'
>;

/** One thing to look at in AWS. */
export interface Look {
  readonly resource: string;
  /** The permission that it needs, such as "iam:GetRole". */
  readonly permission: string;
  /** @throws SlipwayError when AWS cannot be asked */
  readonly run: () => Promise<readonly CheckFinding[]>;
}

/** The looks that one kind of check takes; nothing where the definition has nothing of the kind. */
export type Check = (subject: Subject, ports: VerifyPorts) => readonly Look[];
