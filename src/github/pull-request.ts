import type { getOctokit } from '@actions/github';

type Octokit = ReturnType<typeof getOctokit>;

/** Where a comment goes. */
interface Place {
  readonly owner: string;
  readonly repo: string;
  readonly issue_number: number;
}

/** Comments on one page of the API. Source: GitHub REST API, "List issue comments". */
const PAGE = 100;

/**
 * Leaves one comment on the pull request that the workflow runs for; a later run changes it instead of adding another.
 *
 * @param subject what the comment is about: comments with the same subject are the same comment
 * @returns the address of the comment, or `undefined` when the run belongs to no pull request
 * @throws the error of the GitHub API
 */
export async function commentOnPullRequest(
  token: string,
  subject: string,
  markdown: string,
): Promise<string | undefined> {
  const { context, getOctokit } = await import('@actions/github');
  const number = context.payload.pull_request?.number;
  if (number === undefined) return undefined;
  const octokit = getOctokit(token);
  const place: Place = { ...context.repo, issue_number: number };
  // A reader does not see an HTML comment; it tells our comments from those of others.
  const marker = `<!-- slipway: ${subject.replace(/[^\w./:-]/g, '_')} -->`;
  const body = `${marker}\n${markdown}`;
  const existing = await findComment(octokit, place, marker);
  const { data } =
    existing === undefined
      ? await octokit.rest.issues.createComment({ ...place, body })
      : await octokit.rest.issues.updateComment({ ...place, comment_id: existing, body });
  return data.html_url;
}

async function findComment(
  octokit: Octokit,
  place: Place,
  marker: string,
): Promise<number | undefined> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...place,
    per_page: PAGE,
  });
  for await (const { data } of pages) {
    const found = data.find((comment) => comment.body?.startsWith(marker));
    if (found !== undefined) return found.id;
  }
  return undefined;
}
