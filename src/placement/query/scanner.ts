import type { QueryProblem } from './expression.ts';

/** A fault on the way through the text; `parseQuery` alone catches it and gives it back as a value. */
export class QueryFault extends Error {
  readonly problem: QueryProblem;

  constructor(message: string, at: number) {
    super(message);
    this.problem = { message, at };
  }
}

const SPACE = /\s*/y;

/** Walks over an expression. Words end where the grammar says, which differs by what is read. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Passes over white space; returns whether the text is over. */
  isAtEnd(): boolean {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
    return this.at >= this.text.length;
  }

  /** Takes what matches here, after white space. The pattern must be sticky. */
  take(pattern: RegExp): string | undefined {
    this.isAtEnd();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /** Stops with what was expected here and what stands here instead. */
  fail(expected: string): never {
    const isOver = this.isAtEnd();
    const rest = this.text.slice(this.at, this.at + 20);
    throw new QueryFault(
      isOver ? `expected ${expected} at the end` : `expected ${expected} before "${rest}"`,
      this.at,
    );
  }
}
