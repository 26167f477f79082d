/** Whether an operation only looks, by its name: AWS names reads alike in every service. */
export function isRead(operation: string): boolean {
  return /^(BatchGet|Describe|Filter|Get|List|Lookup|Simulate)/.test(operation);
}
