// A step that ended by itself has said so, or has left nothing: then there is nothing to load.
const left = process.env.STATE_slipway ?? '';
if (left.startsWith('{')) {
  const { readAction } = await import('./inputs/from-action.ts');
  const { runPost } = await import('./wiring/run-post.ts');
  process.exit(await runPost(left, readAction, process.env));
}

export {};
