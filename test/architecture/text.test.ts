import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source-files.ts';

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files in which the text is meant, each with the reason. */
  readonly except?: Readonly<Record<string, string>>;
  /** Built and generated files cannot be put right by hand. */
  readonly skipBuilt?: true;
}

/** Written in parts, so that this file passes its own test. */
const BANS: readonly Ban[] = [
  {
    what: 'an address of a package registry',
    pattern: /https?:\/\/[^\s"'`)]*(registry\.|artifactory|nexus|pypi\.|goproxy|proxy\.golang)/i,
  },
  {
    what: 'a path of one machine',
    pattern: new RegExp(
      `(?<![\\w.}$)-])/(${['work', 'root', 'tmp', 'Users', 'home'].join('|')})/\\w`,
    ),
  },
  {
    what: 'a plan without the number of an issue',
    pattern: new RegExp(`\\b(${'TO'}DO|${'FIX'}ME)\\b(?!\\(#\\d+\\): \\S)`),
    skipBuilt: true,
  },
];

function committedFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return names.filter((name) => name !== '' && existsSync(join(ROOT, name)));
}

function finds({ pattern }: Ban, name: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line);
    return found ? [`${name}:${index + 1} ${found[0]}`] : [];
  });
}

describe('the text of the project', () => {
  const files = committedFiles().map((name) => ({
    name,
    text: readFileSync(join(ROOT, name), 'utf8'),
  }));

  it('is read from the files that git knows', () => {
    expect(files.map(({ name }) => name)).toContain('package.json');
  });

  it.each(BANS)('holds nowhere $what', (ban) => {
    const judged = files.filter(
      ({ name }) => !ban.except?.[name] && !(ban.skipBuilt && /^dist\/|\.generated\./.test(name)),
    );
    expect(judged.flatMap(({ name, text }) => finds(ban, name, text))).toEqual([]);
  });

  it('names no host in the lock file, so that it works behind every registry', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    const resolved = Object.entries(lock.packages).filter(([, one]) => one.resolved !== undefined);
    expect(resolved.map(([name]) => name)).toEqual([]);
  });
});

describe('the bans', () => {
  const [registry, path, plan] = BANS as readonly [Ban, Ban, Ban];

  it.each([
    [registry, `see https:/${'/registry'}.example.org/x`, 1],
    [registry, 'the registry of images', 0],
    [path, `in ${'/wo'}rk/main`, 1],
    [path, '../shared/work/main and https://example.org/tmp', 0],
    [plan, `// ${'TO'}DO later`, 1],
    [plan, `// ${'TO'}DO(#12): when the API has it`, 0],
  ])('judge a line: %#', (ban, line, count) => {
    expect(finds(ban, 'a', line)).toHaveLength(count);
  });
});
