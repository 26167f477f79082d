import type { JsonObject } from '../../../simulator/json.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';

/** Parameters of one page unless the request says otherwise. @source Systems Manager API reference, DescribeParameters */
const USUAL = 10;

/** DescribeParameters: parameters by their names, without what they hold. */
export const describeParameters: Operation = {
  input: {
    kind: 'structure',
    members: {
      ParameterFilters: OBJECTS,
      Filters: OBJECTS,
      MaxResults: { kind: 'integer' },
      NextToken: TEXT,
    },
  },
  lacks: 'filters by tags, data type and policies',
  run: (world, request) => {
    const filters = [
      ...((request.ParameterFilters ?? []) as readonly JsonObject[]),
      ...((request.Filters ?? []) as readonly JsonObject[]),
    ];
    const found = [...world.stores.parameters.values()].filter((one) =>
      filters.every((filter) => passes(one, filter)),
    );
    const { MaxResults: maxResults = USUAL, NextToken: nextToken } = request;
    const asked = { maxResults, ...(nextToken !== undefined && { nextToken }) };
    const page = pageOf(found, asked, USUAL);
    const Parameters = page.items.map(({ Value: _kept, ...shown }) => shown);
    return { Parameters, ...(page.nextToken && { NextToken: page.nextToken }) };
  },
};

function passes(parameter: JsonObject, { Key, Option, Values }: JsonObject): boolean {
  const key = String(Key);
  const value = String(parameter[key === 'Path' ? 'Name' : key] ?? '');
  const wanted = (Values ?? []) as readonly string[];
  if (key === 'Path') return wanted.some((path) => value.startsWith(path));
  const option = String(Option ?? 'Equals');
  if (option === 'BeginsWith') return wanted.some((one) => value.startsWith(one));
  if (option === 'Contains') return wanted.some((one) => value.includes(one));
  return wanted.includes(value);
}
