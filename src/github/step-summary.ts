import { appendToFile } from './append-to-file.ts';

/** Markdown for the job page, collected until it is written. */
export interface StepSummary {
  add(markdown: string): void;
  /** @throws SlipwayError file-not-writable */
  flush(): Promise<void>;
}

/** The job summary of this step; without GITHUB_STEP_SUMMARY, what is added is dropped. */
export function createStepSummary(): StepSummary {
  const path = process.env.GITHUB_STEP_SUMMARY;
  const parts: string[] = [];
  return {
    add: (markdown) => void parts.push(markdown),
    flush: async () => {
      if (!path || parts.length === 0) return;
      const text = parts.splice(0).map((part) => (part.endsWith('\n') ? part : `${part}\n`));
      appendToFile(path, text.join(''));
    },
  };
}
