/** Signals of Linux that end a process, by number. @source signal(7) */
const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL, an instruction that this CPU does not know',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE, a division by zero for instance',
  9: 'SIGKILL, often out of memory',
  10: 'SIGUSR1',
  11: 'SIGSEGV',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
  24: 'SIGXCPU',
  25: 'SIGXFSZ',
  31: 'SIGSYS',
};

/** Codes that shells and container runtimes give a meaning to. @source POSIX, Shell Command Language 2.8.2; Docker run reference */
const MEANINGS: Readonly<Record<number, string>> = {
  0: 'it finished without an error',
  125: 'the container runtime itself failed',
  126: 'the program is not executable',
  127: 'the program was not found',
  255: 'out of range, or the wrong CPU architecture',
};

/** An exit code with what it means, where it means more than the application's own choice. */
export function exitCodeWords(code: number): string {
  const words = MEANINGS[code] ?? SIGNALS[code - 128];
  return words === undefined ? String(code) : `${code} (${words})`;
}
