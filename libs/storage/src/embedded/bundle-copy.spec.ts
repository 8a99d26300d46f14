import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyOfBundle } from './bundle-copy.js';
import { type Bundle } from './bundle.js';

let folder: string;
let bundle: Bundle;
let said: string[];
let complaints: string[];

const copy = (...places: string[]) =>
  copyOfBundle(bundle, places.length ? places : [path.join(folder, 'cache')], (sentence) => said.push(sentence), complaints);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'guildhall-spec-')));
  said = [];
  complaints = [];
  bundle = { folder: path.join(folder, 'native'), version: '18.4', links: new Map([['lib/libpq.so', 'libpq.so.5']]) };
  for (const name of ['bin', 'lib']) mkdirSync(path.join(bundle.folder, name), { recursive: true });
  writeFileSync(path.join(bundle.folder, 'bin', 'postgres'), 'program', { mode: 0o700 });
  writeFileSync(path.join(bundle.folder, 'lib', 'libpq.so.5'), 'library', { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function turnLink(link: string): void {
  rmSync(link);
  symlinkSync('/tmp/evil.so', link);
}

describe('a copy of the bundle', () => {
  it('holds every file and link, may be read by all and written by its maker only', () => {
    const made = copy() ?? '';
    expect(path.basename(made)).toMatch(/^postgresql-18\.4-[0-9a-f]{16}$/);
    expect(readFileSync(path.join(made, 'lib', 'libpq.so'), 'utf8')).toBe('library');
    const modes = ['.', 'bin', 'bin/postgres', 'lib/libpq.so.5'].map((name) => lstatSync(path.join(made, name)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
    expect(readdirSync(path.dirname(made))).toEqual([path.basename(made)]);
  });

  it('is made once and then taken as it is', () => {
    const made = copy() ?? '';
    const before = lstatSync(made).ino;
    expect(copy()).toBe(made);
    expect(lstatSync(made).ino).toBe(before);
    expect(said).toEqual([]);
  });

  it('does not depend on whether the package has its links', () => {
    const made = copy();
    symlinkSync('libpq.so.5', path.join(bundle.folder, 'lib', 'libpq.so'));
    expect(copy()).toBe(made);
  });

  it.each([
    ['a changed file', (made: string) => writeFileSync(path.join(made, 'bin', 'postgres'), 'tampered')],
    ['a file more', (made: string) => writeFileSync(path.join(made, 'lib', 'evil.so'), 'x')],
    ['a file less', (made: string) => rmSync(path.join(made, 'lib', 'libpq.so.5'))],
    ['a link turned elsewhere', (made: string) => turnLink(path.join(made, 'lib', 'libpq.so'))],
    ['a file that others may write', (made: string) => chmodSync(path.join(made, 'bin', 'postgres'), 0o777)],
    ['a folder that others may write', (made: string) => chmodSync(path.join(made, 'lib'), 0o777)],
  ])('with %s is thrown away and made anew', (_, tamper) => {
    const made = copy() ?? '';
    tamper(made);
    expect(copy()).toBe(made);
    expect(said).toEqual([expect.stringContaining('not what was put there')]);
    expect(readFileSync(path.join(made, 'bin', 'postgres'), 'utf8')).toBe('program');
    expect(existsSync(path.join(made, 'lib', 'evil.so'))).toBe(false);
    said = [];
    expect(copy()).toBe(made);
    expect(said).toEqual([]);
  });

  it('is never put into a folder that others may write, nor below one; the next place is taken', () => {
    const open = path.join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const made = copy(open, path.join(open, 'below'), path.join(folder, 'good'));
    expect(made).toContain(path.join(folder, 'good'));
    expect(complaints).toHaveLength(2);
  });

  it('is never put behind a link, nor into a folder of somebody else', () => {
    mkdirSync(path.join(folder, 'target'));
    symlinkSync(path.join(folder, 'target'), path.join(folder, 'link'));
    // Only root can give a folder away; for others the root's own folder is somebody else's.
    const foreign = process.getuid?.() === 0 ? path.join(folder, 'foreign') : '/usr';
    if (foreign !== '/usr') {
      mkdirSync(foreign);
      chownSync(foreign, 65534, 65534);
    }
    expect(copy(path.join(folder, 'link'), foreign)).toBeNull();
    expect(complaints).toHaveLength(2);
  });
});
