/** Members that may be undefined become members that may be absent. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without its undefined members: what is not given is not there. */
export function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
