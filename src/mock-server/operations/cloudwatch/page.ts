import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import { pageOf } from '../../page.ts';

/** A page of an answer. @throws Refusal InvalidNextToken */
export function pageFrom<T>(
  all: readonly T[],
  { NextToken, MaxRecords }: JsonObject,
  usual: number,
): { readonly items: readonly T[]; readonly nextToken?: string } {
  try {
    return pageOf(all, { nextToken: NextToken, maxResults: MaxRecords }, usual);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('InvalidNextToken', 'The next token is not valid.');
  }
}
