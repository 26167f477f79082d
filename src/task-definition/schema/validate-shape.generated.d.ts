/** One complaint of the validator. `params` depends on the keyword. */
export interface ShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: {
    readonly type?: string;
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly string[];
  };
}

/** True for a value of the right shape; otherwise the complaints are in `errors` until the next call. */
export const validateShape: {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
};

/** The members that an object may have, by JSON pointer with `*` for an index; the whole definition is ''. */
export const MEMBERS: { readonly [pattern: string]: readonly string[] };
