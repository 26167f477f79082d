import type { JsonObject } from '../simulator/json.ts';
import type { Protocol } from './protocols.ts';

/** restJson1: members in the body, the name of an error in a header. @source reference/wire-protocols.md sections 3 and 4 */
export const REST_JSON: Protocol = {
  success: (_operation, output) => ({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(output),
  }),
  failure: ({ status, code, message }) => ({
    status,
    contentType: 'application/json',
    body: JSON.stringify({ Message: message }),
    headers: { 'x-amzn-errortype': code },
  }),
};

/** Operations on one schedule by method. @source service model of EventBridge Scheduler, requestUri */
const ON_SCHEDULE: { readonly [method: string]: string } = {
  GET: 'GetSchedule',
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  DELETE: 'DeleteSchedule',
};

/** Members by their names in the query. @source service model of EventBridge Scheduler, locationName */
const QUERY_MEMBERS: { readonly [name: string]: string } = {
  groupName: 'GroupName',
  clientToken: 'ClientToken',
  ScheduleGroup: 'GroupName',
  NamePrefix: 'NamePrefix',
  State: 'State',
  NextToken: 'NextToken',
  MaxResults: 'MaxResults',
};

/** What a request of EventBridge Scheduler is for, and the members that its address holds. */
export function schedulerCall(
  method: string,
  url: string,
): { readonly operation: string; readonly members: JsonObject } {
  const [path = '', query = ''] = url.split('?');
  const [, folder, name, ...rest] = path.split('/');
  if (folder !== 'schedules' || rest.length > 0) return { operation: '(none)', members: {} };
  const members: [string, string | number][] = [];
  for (const [key, value] of new URLSearchParams(query)) {
    const member = Object.hasOwn(QUERY_MEMBERS, key) ? QUERY_MEMBERS[key] : undefined;
    if (member === undefined) continue;
    members.push([member, member === 'MaxResults' ? Number(value) : value]);
  }
  if (name === undefined || name === '') {
    const operation = method === 'GET' ? 'ListSchedules' : '(none)';
    return { operation, members: Object.fromEntries(members) };
  }
  const operation = Object.hasOwn(ON_SCHEDULE, method) ? ON_SCHEDULE[method] : undefined;
  return {
    operation: operation ?? '(none)',
    members: { ...Object.fromEntries(members), Name: decodeName(name) },
  };
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
