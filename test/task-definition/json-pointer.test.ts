import {
  childPointer,
  escapeStep,
  lastStep,
  parentPointer,
  patternOf,
  readablePath,
} from '../../src/task-definition/json-pointer.ts';

describe('a JSON pointer', () => {
  it('escapes slashes and tildes and reads them back', () => {
    expect(childPointer('/a', 'b/c~d')).toBe('/a/b~1c~0d');
    expect(escapeStep(3)).toBe('3');
    expect(lastStep('/a/b~1c~0d')).toBe('b/c~d');
    expect(lastStep('/~01')).toBe('~1');
    expect(lastStep('')).toBe('');
  });

  it('has a parent but at the top', () => {
    expect(parentPointer('/a/0')).toBe('/a');
    expect(parentPointer('/a')).toBe('');
    expect(parentPointer('')).toBeUndefined();
  });

  it('has a pattern without indexes', () => {
    expect(patternOf('/a/0/b/12')).toBe('/a/*/b/*');
    expect(patternOf('/a1/2b')).toBe('/a1/2b');
  });

  it.each([
    ['/containerDefinitions/0/image', 'containerDefinitions[0].image'],
    ['/0/a', '[0].a'],
    ['/a~1b', 'a/b'],
    ['', 'the definition'],
  ])('%s reads as %s', (pointer, path) => {
    expect(readablePath(pointer)).toBe(path);
  });
});
