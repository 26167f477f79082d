import { commentOnPullRequest } from '../github/pull-request.ts';
import type { Log } from '../ports/log.ts';
import type { RunResult } from '../report/run-result.ts';
import { summaryOf } from '../report/summary.ts';

/**
 * Leaves the summary of a run on its pull request. What goes wrong here is a warning: how a deployment ended
 * does not depend on a comment.
 */
export async function comment(token: string, result: RunResult, log: Log): Promise<void> {
  const { cluster, service, files } = result.facts;
  const parts = [result.operation, cluster, service ?? files?.[0]?.file];
  const subject = parts.filter((part) => part !== undefined).join(':');
  try {
    const address = await commentOnPullRequest(token, subject, summaryOf(result));
    log.info(address === undefined ? 'no pull request to comment on' : `commented: ${address}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    log.warning(
      `The comment on the pull request was not written: ${reason}. Give the job the permission pull-requests: write.`,
    );
  }
}
