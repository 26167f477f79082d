import type { ShapeError } from '../../task-definition/schema/validate-shape.generated.js';

/** True for a service definition of the right shape; otherwise the complaints are in `errors` until the next call. */
export const validateShape: {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
};

/** The members that an object may have, by JSON pointer with `*` for an index; the whole definition is ''. */
export const MEMBERS: { readonly [pattern: string]: readonly string[] };
