import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { HELPER } from '../support/pipward.ts';

const source = (name: string): URL => new URL(`../../src/bundle/${name}`, import.meta.url);
const { noticesFor } = (await import(String(source('notices.mjs')))) as {
  noticesFor: (inputs: readonly string[]) => string;
};
const dist = dirname(HELPER);
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');

describe('the build', () => {
  const script = readFileSync(fileURLToPath(source('build.mjs')), 'utf8');

  it('takes libraries as they are', () => {
    expect(script).not.toMatch(/\balias\b|\.replace(All)?\(/);
    expect(script.split('\n').length).toBeLessThanOrEqual(121);
  });

  it.each([
    ['yargs', ['config', 'get', 'mode'], 'ask'],
    ['conf', ['config', 'set', 'mode', 'auto'], ''],
    ['diff', ['setup', '--dry-run', '--shell', 'bash'], '+if [ -r'],
    ['execa', ['why', '--', '/usr/bin/pip', 'install', 'x'], ''],
  ])('brings %s along', (_library, words, output) => {
    const home = makeHome();
    for (const name of readdirSync(dist)) copyFileSync(join(dist, name), home.write(`copy/dist/${name}`, ''));
    cpSync(join(dist, '../shell'), join(home.path, 'copy/shell'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['copy/dist/pipward.js', ...words], {
      cwd: home.path,
      env: { HOME: home.path, PATH: '/usr/bin:/bin', PIPWARD_ENVIRONMENT: 'workstation' },
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('Cannot find module');
    expect(stdout).toContain(output);
    expect(status).toBe(0);
  });

  it('has yargs look for no translation near the current directory', () => {
    const home = makeHome();
    const directory = home.project('app/a/b/c');
    // Without a file of its own, yargs takes the current directory for one, and looks three levels above.
    for (const name of ['app/locales/de.json', 'app/locales/en.json'])
      home.write(name, '{ "Did you mean %s?": "from here: %s" }');
    const { stderr } = spawnSync(process.execPath, [HELPER, 'conifg'], {
      cwd: directory,
      env: { HOME: home.path, PATH: '/usr/bin:/bin', LC_ALL: 'de_DE.UTF-8' },
      encoding: 'utf8',
    });
    expect(stderr).toContain('did you mean `pipward config`');
    expect(stderr).not.toContain('from here');
  });

  it('fails for a package without a licence text', () => {
    const home = makeHome();
    home.write('src/bundle/start.ts', '');
    home.write('src/main.ts', "import 'bare';");
    home.write('node_modules/bare/package.json', '{ "name": "bare", "version": "1.0.0", "license": "MIT" }');
    home.write('node_modules/bare/index.js', 'console.log(1);');
    const run = (): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, [fileURLToPath(source('build.mjs'))], { cwd: home.path, encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('bare has no licence') });
    home.write('node_modules/bare/LICENSE', 'Permission is hereby granted');
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(home.read('dist/THIRD-PARTY-NOTICES')).toContain('bare 1.0.0 (MIT)\n\nPermission is');
  });
});

describe('the notices', () => {
  const notices = read('THIRD-PARTY-NOTICES');
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };

  it.each(['conf', 'execa', 'kleur', 'yargs', 'write-file-atomic', 'diff', '@inquirer/core'])(
    'name %s with its version and its licence',
    (name) => {
      expect(notices).toMatch(
        new RegExp(`^${name} ${devDependencies[name]!.replaceAll('.', '\\.')} \\(\\S+\\)$`, 'm'),
      );
    },
  );

  it('name every package of the bundle, and no other', async () => {
    const { metafile } = await build({
      entryPoints: ['src/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      metafile: true,
      write: false,
    });
    const packages = Object.keys(metafile.inputs).flatMap(
      (input) => /.*node_modules\/((?:@.*?\/)?.*?)\//.exec(input)?.[1] ?? [],
    );
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \(.+\)$/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(packages));
  });

  it('hold the text of each licence', () => {
    const parts = notices.split(`${'-'.repeat(80)}\n`);
    expect(parts.length).toBeGreaterThan(50);
    for (const part of parts) expect(part).toMatch(/permission|redistribution|license/i);
  });

  const makePackage = (files: Readonly<Record<string, string>>): string => {
    const directory = join(makeHome().path, 'node_modules/@scope/x');
    mkdirSync(join(directory, 'lib'), { recursive: true });
    const all = { 'package.json': '{ "name": "@scope/x", "version": "1.2.3", "license": "MIT" }', ...files };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(directory, name), text);
    return join(directory, 'lib/index.js');
  };
  const grant = 'Copyright (c) a person\n\nPermission is hereby granted';

  it.each([
    ['a licence file', { LICENSE: grant }],
    ['a licence file with an ending', { 'licence.md': grant }],
    ['a section of its readme', { 'README.md': `# x\n\nLicense (MIT)\n---\n${grant}` }],
  ])('have the text from %s', (_title, files) => {
    expect(noticesFor([makePackage(files), 'src/main.ts'])).toContain(`@scope/x 1.2.3 (MIT)\n\n`);
    expect(noticesFor([makePackage(files)])).toContain('hereby granted');
  });

  it.each([
    ['no text of it', {}],
    ['an empty file', { LICENSE: '' }],
    ['its name alone', { 'README.md': '# x\n\n## License\n\nMIT' }],
  ])('fail for a package with a licence, but %s', (_title, files) => {
    expect(() => noticesFor([makePackage(files)])).toThrow(/no licence/);
  });
});
