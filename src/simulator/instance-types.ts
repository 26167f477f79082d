import {
  type InstanceType as Type,
  instanceTypes as typesOf,
} from '../placement/cost/instance-type.ts';

/** What the account's EC2 knows of an instance type. */
export type InstanceType = Type;

/** Instance types by name, as the placement room knows them. */
export function instanceTypes(): ReadonlyMap<string, InstanceType> {
  return typesOf();
}
