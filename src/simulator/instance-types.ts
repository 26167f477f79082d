import {
  type InstanceType as Type,
  instanceTypes as typesOf,
} from '../placement/cost/instance-type.ts';

/** What the account's EC2 knows of an instance type. */
export type InstanceType = Type;

let known: ReadonlyMap<string, InstanceType> | undefined;

/** Instance types by name, as the placement room knows them; the table is read once, for it is asked every simulated minute. */
export function instanceTypes(): ReadonlyMap<string, InstanceType> {
  known ??= typesOf();
  return known;
}
