// Builds the helper, with everything it uses in it and nothing that it does not. What is left out are parts of libraries that
// no call of ours reaches; each is named here with the reason, and versions are pinned in package.json.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Packages in whose place others stand. */
const alias = {
  // JSON schemas and migrations of `conf`: settings are checked by `settings.ts`.
  'ajv/dist/2020.js': './src/bundle/never-used.cjs',
  'ajv-formats': './src/bundle/never-used.cjs',
  semver: './src/bundle/never-used.cjs',
  // Conversions between colour spaces, which `ansi-styles` loads for colours that nobody here asks for.
  'color-convert': './src/bundle/never-used.cjs',
  // Symbols and durations: for execa's own log, and for a theme that the menu does not use.
  figures: './src/bundle/plain-symbols.cjs',
  '@inquirer/figures': './src/bundle/plain-symbols.cjs',
  'pretty-ms': './src/bundle/plain-symbols.cjs',
  // The words of execa's messages for signals.
  'human-signals': './src/bundle/signal-names.cjs',
  // Several streams as one, which execa makes for `all`; and where Windows has its programs.
  '@sindresorhus/merge-streams': './src/bundle/never-used.cjs',
  which: './src/bundle/never-used.cjs',
  // How Windows starts programs, and those of a `node_modules/.bin`.
  'cross-spawn': './src/bundle/plain-spawn.cjs',
  'npm-run-path': './src/bundle/never-used.cjs',
  // What `conf` has for files that are encrypted, watched, or in a place that it chooses itself.
  'uint8array-extras': './src/bundle/never-used.cjs',
  'debounce-fn': './src/bundle/never-used.cjs',
  'env-paths': './src/bundle/never-used.cjs',
  // A second library that writes files.
  atomically: './src/bundle/one-writer.cjs',
  // Ranges, and parts of versions.
  '@renovatebot/pep440': './src/bundle/pep440.cjs',
  // One of its two builds is enough for those who import it and those who require it.
  'signal-exit': './node_modules/signal-exit/dist/mjs/index.js',
  // Words in other languages, from files that are not there.
  y18n: './src/bundle/english.cjs',
  // A table of ten thousand characters for what the language has in a property.
  'emoji-regex': './src/bundle/emoji.cjs',
};

/** Modules of execa for what is never asked of it: their functions do nothing, and answer what `answers` says. */
const unused = [
  // execaSync, and options of it.
  'methods/main-sync',
  // Template strings, `$`, commands in one string.
  'methods/template',
  'methods/script',
  'methods/command',
  // Node programs under another Node.
  'methods/node',
  // Messages to and from other Node programs.
  'ipc/methods',
  'ipc/buffer-messages',
  'ipc/ipc-input',
  'terminate/graceful',
  // Subprocesses as streams, and one into the other.
  'convert/add',
  'pipe/setup',
  'transform/generator',
  'transform/normalize',
  // The log of `verbose`.
  'verbose/start',
  'verbose/info',
  'verbose/values',
  'verbose/output',
  'verbose/complete',
];

const answers = {
  handleNodeOption: 'given',
  normalizeTransforms: 'given[0]',
  getIpcExport: '{}',
  throwOnGracefulCancel: '[]',
  getBufferedIpcOutput: '[]',
};

const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    onLoad({ filter: /\/execa\/lib\/.*\.js$/ }, ({ path }) => {
      const name = /\/execa\/lib\/(.*)\.js$/.exec(path)[1];
      if (!unused.includes(name)) return undefined;
      const exported = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, id]) => id);
      const lines = exported.map(
        (id) => `export const ${id} = (...given) => (${answers[id] ?? 'undefined'});`,
      );
      return { contents: lines.join('\n') };
    });
  },
};

/** Files of yargs for what nobody asks of it: completion scripts, settings in files, similar names, checks of how it is called. */
const ofYargs = {
  completion: "export const completion = () => ({ completionKey: '\\0', setParsed() {} });",
  'utils/apply-extends': 'export const applyExtends = (settings) => settings;',
  'utils/levenshtein': 'export const levenshtein = () => Infinity;',
  'utils/which-module': 'export default () => undefined;',
  argsert: 'export const argsert = () => undefined;',
};

const withoutUnusedOfYargs = {
  name: 'without-unused-of-yargs',
  setup({ onLoad }) {
    onLoad({ filter: /\/yargs\/build\/lib\/.*\.js$/ }, ({ path }) => {
      const contents = ofYargs[/\/yargs\/build\/lib\/(.*)\.js$/.exec(path)[1]];
      return contents && { contents };
    });
  },
};

/** Words in order, a capital letter for what each has of the one before it; see `parseWords`, which reads a line for one word. */
function shortenWords(text) {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const shortened = words.map((word, index) =>
    index % 32 === 0 ? `\n${word}` : shortenWord(word, words[index - 1]),
  );
  return `${shortened.join('')}\n`;
}

function shortenWord(word, before) {
  let shared = 0;
  while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared += 1;
  return String.fromCharCode('A'.charCodeAt(0) + shared) + word.slice(shared);
}

/** Where each line of a table comes from is for those who read the source, and so is what is true of most lines. */
const shortTables = {
  name: 'short-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/catalog\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
        .replace(/ +# [\w -]+$/gm, '')
        .replace(/^([a-z0-9-]+) app\b/gm, '$1');
      const isNames = /\/(?:debian|similar)\.ts$/.test(path);
      return {
        contents: isNames ? text.replace(/(?<=const \w+ = `)[^`]*/g, shortenWords) : text,
        loader: 'ts',
      };
    });
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

const withOurs = { ...common, alias, plugins: [withoutUnused, withoutUnusedOfYargs, shortTables] };

// What `start.ts` runs as a script may not import, only require.
const asScript = { format: 'cjs', supported: { 'dynamic-import': false } };

/**
 * V8 takes its time for all of a file, so what passes a command on is one, and another what is loaded later: everything
 * that modules of the first import while they run.
 */
async function bundleInTwo(directory) {
  const near = await findNear();
  const later = [...near.values()].flat().filter((file) => !near.has(file));
  const { outputFiles } = await build({
    ...withOurs,
    entryPoints: { main: 'src/main.ts' },
    format: 'esm',
    splitting: true,
    write: false,
    outdir: directory,
    chunkNames: '[name]',
    plugins: [...withOurs.plugins, importsAsRequires(near), asModule('later', laterModule(later))],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  if (texts.size !== 3 || !texts.has('chunk.js') || !texts.has('later.js'))
    throw new Error(`other files than expected: ${[...texts.keys()].join(' ')}`);
  // The names that they call each other's functions by are new with each build, and an upgrade may come between the two.
  const id = createHash('sha256')
    .update([...texts.values()].join(''))
    .digest('hex')
    .slice(0, 8);
  texts.set('near.js', `export * from './chunk.js'; import './main.js'; export const id = '${id}';`);
  texts.set('far.js', "import './alike.js'; export * from './later.js';");
  texts.set(
    'alike.js',
    `import { id } from './near.js'; if (id !== '${id}') throw new Error('its files are of two versions');`,
  );
  const part = async (entry, name, elsewhere) => {
    const built = await build({
      ...common,
      ...asScript,
      entryPoints: [entry],
      write: false,
      plugins: [fromMemory(texts, elsewhere)],
    });
    // The list of its exports is for those who import it.
    const text = built.outputFiles[0].text.replace(/0&&\(module\.exports=\{[^}]*\}\);\n?$/, '');
    // A `String.raw` stays as it is.
    if (/[^\0-\x7f]/.test(text))
      throw new Error(`${name} holds more than ASCII, which is all that V8 is handed`);
    const head = '(function (exports, require, module, __filename, __dirname) {';
    writeFileSync(join(directory, name), `${head}${text}\n})`);
  };
  await part('near.js', 'pipward-main.js', { './later.js': 'pipward:later' });
  await part('far.js', 'pipward-later.js', { './chunk.js': 'pipward:main', './near.js': 'pipward:main' });
}

/** What is there from the start, each file with what it imports while it runs. */
async function findNear() {
  const importing = new Map();
  const noting = {
    name: 'noting',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ kind, importer, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = path.startsWith('.') ? resolve(resolveDir, path) : path;
        importing.set(importer, [...(importing.get(importer) ?? []), file]);
        return { path, external: true };
      });
    },
  };
  const { metafile } = await build({
    ...withOurs,
    entryPoints: ['src/main.ts', 'src/commands/plan.ts'],
    format: 'esm',
    write: false,
    metafile: true,
    outdir: '.',
    plugins: [noting, ...withOurs.plugins],
  });
  const files = Object.keys(metafile.inputs).map((file) => resolve(file));
  return new Map(files.map((file) => [file, importing.get(file) ?? []]));
}

/** Stays in one file with what it imports while it runs, but for the way from the near ones to the later one. */
function importsAsRequires(near) {
  const rewrite = (file) => (_all, _quote, name) => {
    const target = name.startsWith('.') ? resolve(dirname(file), name) : name;
    if (near.has(file) && !near.has(target))
      return `import('later').then((later) => later.${laterName(target)}())`;
    return `Promise.resolve().then(() => ${requireOf(name)})`;
  };
  return {
    name: 'imports-as-requires',
    setup({ onLoad, onResolve }) {
      // A package may be one that knows no imports, and has its default for those only who do import it.
      onResolve({ filter: /^all:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'all' }));
      onLoad({ filter: /./, namespace: 'all' }, ({ path }) => ({
        contents: `import * as all from '${path}'; export { all };`,
        resolveDir: '.',
      }));
      onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/\bimport\((['"])([^'"]+)\1\)/g, rewrite(path)),
        loader: 'ts',
      }));
    },
  };
}

function requireOf(name) {
  return /^(\.|\/|node:)/.test(name) ? `require('${name}')` : `require('all:${name}').all`;
}

function laterName(file) {
  return `_${relative('.', file).replace(/\W/g, '_')}`;
}

function laterModule(files) {
  const lines = [...new Set(files)].map(
    (file) => `export const ${laterName(file)} = () => ${requireOf(file)};`,
  );
  return lines.join('\n');
}

/** A module that is in no file. */
function asModule(name, contents) {
  return {
    name: `module-${name}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /./, namespace: name }, () => ({ contents, resolveDir: '.' }));
    },
  };
}

/** Files that have just been built, but for those that are `elsewhere`, each under the name it has there. */
function fromMemory(texts, elsewhere) {
  return {
    name: 'from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.js$/ }, ({ path }) => {
        const name = elsewhere[path];
        return name ? { path: name, external: true } : { path: basename(path), namespace: 'memory' };
      });
      onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({ contents: texts.get(path) }));
    },
  };
}

// A test builds a part of it in the same way.
const [entry, outfile] = process.argv.slice(2);
if (entry !== undefined) await build({ ...withOurs, ...asScript, entryPoints: [entry], outfile });
else {
  await build({
    ...withOurs,
    ...asScript,
    entryPoints: ['src/start.ts'],
    outfile: 'dist/pipward.js',
    banner: { js: '#!/usr/bin/env node' },
  });
  await bundleInTwo('dist');
}
