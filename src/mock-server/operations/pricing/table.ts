import type { OperationTable } from '../../operation.ts';
import { getProducts } from './get-products.ts';

/** Operations of the AWS Price List that the mock plays, by their names on the wire. */
export const PRICING_OPERATIONS: OperationTable = { GetProducts: getProducts };
