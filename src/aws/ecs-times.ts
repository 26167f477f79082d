/** Members of Amazon ECS's answers that are times. @source client-ecs, its schemas: every timestamp member */
const TIMES = /At$|^(before|after|lastUpdated|lastStatusChange|expirationDate)$/;

/** Whether a number under this name in an answer of Amazon ECS is a time. */
export function isEcsTime(name: string): boolean {
  return TIMES.test(name);
}
