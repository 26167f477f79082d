import type { Json, JsonObject } from '../task-definition/definition.ts';
import { type Difference, diffMembers } from '../task-definition/diff.ts';
import { isEqualJson } from '../task-definition/equal-json.ts';
import { isList, isObject } from '../task-definition/reader.ts';
import { inLiveColours } from './colours.ts';
import { byPlaceInLists, SERVICE_DEFAULTS } from './service-form.ts';

/** A tag of a service. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** A service as DescribeServices shows it: the members that a definition may have. */
export interface LiveService {
  readonly members: JsonObject;
  readonly tags: readonly Tag[];
}

/** What has to be done so that a service is as its definition says. */
export interface ServiceChanges {
  /** Members of UpdateService that differ, and no others. */
  readonly update: JsonObject;
  readonly tag: readonly Tag[];
  /** Keys of tags that the definition does not have. */
  readonly untag: readonly string[];
  readonly differences: readonly Difference[];
  /** Members that differ and that UpdateService does not take. */
  readonly fixed: readonly string[];
}

/** Members that name the service or belong to its creation; the rest of the run looks after the task definition. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'serviceName',
  'cluster',
  'role',
  'clientToken',
  'taskDefinition',
  'tags',
]);

/** @source reference/service-deployments.md section 1: members that are not in UpdateService, and the controller, by which the run was chosen */
const FIXED: ReadonlySet<string> = new Set([
  'launchType',
  'schedulingStrategy',
  'deploymentController',
]);

/**
 * Compares a service with its definition. What the definition does not say stays as it is and is no difference; lists
 * are as a whole what the definition says. A service that runs on the other one of its two target groups is as
 * defined.
 *
 * @param wanted normalized, without the section on autoscaling
 */
export function compareService(live: LiveService, wanted: JsonObject): ServiceChanges {
  const names = Object.keys(wanted).filter((name) => !NOT_COMPARED.has(name));
  const coloured = inLiveColours(wanted, live.members);
  const differing = names.filter((name) => {
    const before = projected(live.members[name], coloured[name], `/${name}`);
    return !isEqualJson(before, canonical(coloured[name], `/${name}`));
  });
  const fixed = differing.filter((name) => FIXED.has(name));
  const update = differing
    .filter((name) => !FIXED.has(name))
    .map((name) => [name, sent(name, coloured[name], live.members)]);
  const tags = tagChanges(live.tags, wanted);
  return {
    update: Object.fromEntries(update),
    ...tags,
    fixed,
    differences: [...membersChanged(live.members, coloured, differing), ...tags.differences],
  };
}

/** What a new service is told: all that its definition says, and no default beside it. */
export function allOf(wanted: JsonObject): ServiceChanges {
  const names = Object.keys(wanted).filter((name) => !NOT_COMPARED.has(name));
  const members = Object.fromEntries(
    names.map((name) => [name, canonical(wanted[name], `/${name}`)]),
  );
  const { differences } = tagChanges([], wanted);
  return {
    update: {},
    tag: [],
    untag: [],
    fixed: [],
    differences: [...diffMembers(emptied(members), members), ...differences],
  };
}

/** The same objects without what is in them, so that each member is a line of the difference. */
function emptied(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      isObject(member) ? [[name, emptied(member)]] : [],
    ),
  );
}

function membersChanged(
  live: JsonObject,
  wanted: JsonObject,
  names: readonly string[],
): readonly Difference[] {
  const of = (value: (name: string) => Json | undefined): JsonObject =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return diffMembers(
    of((name) => projected(live[name], wanted[name], `/${name}`)),
    of((name) => canonical(wanted[name], `/${name}`)),
  );
}

/** AWS replaces the whole network: what somebody else has set in it goes with the rest. */
function sent(name: string, value: Json | undefined, live: JsonObject): Json | undefined {
  if (name !== 'networkConfiguration') return value;
  const before = vpcOf(live[name]);
  return { awsvpcConfiguration: { ...before, ...vpcOf(value) } };
}

function vpcOf(network: Json | undefined): JsonObject {
  const vpc = isObject(network) ? network.awsvpcConfiguration : undefined;
  return isObject(vpc) ? vpc : {};
}

/** What a live value says of all that the wanted one says, with the defaults that AWS leaves out. */
function projected(
  live: Json | undefined,
  wanted: Json | undefined,
  pattern: string,
): Json | undefined {
  const value = live ?? SERVICE_DEFAULTS[pattern];
  if (isObject(value) && isObject(wanted)) {
    const members = Object.keys(wanted).map((name) => [
      name,
      projected(value[name], wanted[name], `${pattern}/${name}`),
    ]);
    const known = members.filter(([, member]) => member !== undefined);
    return Object.fromEntries(known);
  }
  if (isList(value) && isList(wanted)) return projectedList(value, wanted, pattern);
  if (value === undefined && isList(wanted)) return [];
  if (value === undefined && isObject(wanted)) return projected({}, wanted, pattern);
  return value;
}

/** Items by their places in one order; those without a partner stand as they are. */
function projectedList(
  live: readonly Json[],
  wanted: readonly Json[],
  pattern: string,
): readonly Json[] {
  const ordered = byPlaceInLists(wanted, pattern);
  return byPlaceInLists(live, pattern).map(
    (item, index) => projected(item, ordered[index], `${pattern}/*`) ?? item,
  );
}

/** The wanted value with its lists in the same order. */
function canonical(value: Json | undefined, pattern: string): Json | undefined {
  if (isList(value)) {
    return byPlaceInLists(value, pattern).map((item) => canonical(item, `${pattern}/*`) ?? item);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, canonical(member, `${pattern}/${name}`)]),
  );
}

/** A definition that has no tags leaves those that there are; one with tags says all of them but those of AWS. */
function tagChanges(live: readonly Tag[], { tags }: JsonObject) {
  if (!isList(tags)) return { tag: [], untag: [], differences: [] };
  const wanted = tags.filter(isObject).map(({ key, value }) => ({
    key: String(key ?? ''),
    value: String(value ?? ''),
  }));
  const own = live.filter(({ key }) => !/^aws:/i.test(key));
  const tag = wanted.filter(
    ({ key, value }) => !own.some((one) => one.key === key && one.value === value),
  );
  const untag = own.map(({ key }) => key).filter((key) => !wanted.some((one) => one.key === key));
  const of = (list: readonly Tag[]): JsonObject => ({
    tags: Object.fromEntries(list.map(({ key, value }) => [`[${key}]`, value])),
  });
  return { tag, untag, differences: diffMembers(of(own), of(wanted)) };
}
