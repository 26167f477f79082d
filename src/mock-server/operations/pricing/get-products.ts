import type { JsonObject } from '../../../simulator/json.ts';
import { productsOf } from '../../../simulator/pricing/price-list.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';

/** Products of one page unless the request says otherwise. @source Price List API reference, GetProducts */
const USUAL = 100;

/**
 * GetProducts: on-demand prices of Fargate and of instance types, those of the scenario before those of the table, which
 * is of us-east-1.
 */
export const getProducts: Operation = {
  input: {
    kind: 'structure',
    members: {
      ServiceCode: TEXT,
      Filters: OBJECTS,
      FormatVersion: TEXT,
      MaxResults: { kind: 'integer' },
      NextToken: TEXT,
    },
    required: ['ServiceCode'],
  },
  lacks: 'other services than AmazonEC2 and AmazonECS, reserved prices',
  run: (world, request) => {
    const filters = ((request.Filters ?? []) as readonly JsonObject[]).map(({ Field, Value }) => ({
      field: String(Field),
      value: String(Value),
    }));
    const found = productsOf(world.prices, String(request.ServiceCode), filters);
    if (found === undefined) {
      throw new Refusal('NotFoundException', `Service code ${request.ServiceCode} not found.`);
    }
    const { MaxResults: maxResults = USUAL, NextToken: nextToken } = request;
    const asked = { maxResults, ...(nextToken !== undefined && { nextToken }) };
    const page = pageOf(found, asked, USUAL);
    return {
      FormatVersion: 'aws_v1',
      PriceList: page.items.map((one) => JSON.stringify(one)),
      ...(page.nextToken && { NextToken: page.nextToken }),
    };
  },
};
