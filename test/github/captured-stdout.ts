/** What a function writes to stdout while it runs, which is where the runner reads its commands. */
export function capturedStdout(run: () => void): string {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = ((chunk: string) => {
    text += chunk;
    return true;
  }) as typeof process.stdout.write;
  try {
    run();
  } finally {
    process.stdout.write = write;
  }
  return text;
}
