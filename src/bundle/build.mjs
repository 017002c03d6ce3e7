// Builds the helper, with everything it uses in it and nothing that it does not. What is left out are parts of libraries that
// no call of ours reaches; each is named here with the reason, and versions are pinned in package.json.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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

/** Files of yargs for what nobody asks of it: completion scripts, settings in files, checks of how it is called. */
const ofYargs = {
  completion: "export const completion = () => ({ completionKey: '\\0', setParsed() {} });",
  'utils/apply-extends': 'export const applyExtends = (settings) => settings;',
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
    onLoad({ filter: /\/src\/rules\/catalog\/.*\.ts$/ }, ({ path }) => {
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
  const later = new Set([...near.values()].flat());
  const lent = await findLent([...near.keys()]);
  const texts = {
    main: await bundlePart(nearModule(lent), [importsAsRequires(near)]),
    later: await bundlePart(laterModule(later), [borrowed(lent), importsAsRequires(new Map())]),
  };
  // The names that they call each other's functions by are new with each build, and an upgrade may come between the two.
  const id = createHash('sha256')
    .update(texts.main + texts.later)
    .digest('hex')
    .slice(0, 8);
  for (const [name, text] of Object.entries(texts)) {
    // A `String.raw` stays as it is.
    if (/[^\0-\x7f]/.test(text))
      throw new Error(`${name} holds more than ASCII, which is all that V8 is handed`);
    const head = '(function (exports, require, module, __filename, __dirname) {';
    // Where modules are laid out side by side, nothing else says that they are strict, as all modules are.
    const strict = name === 'main' ? '"use strict";' : '';
    writeFileSync(join(directory, `pipward-${name}.js`), `${head}${strict}${text.replaceAll(NO_ID, id)}\n})`);
  }
}

async function bundlePart(entry, plugins) {
  const { outputFiles } = await build({
    ...withOurs,
    ...asScript,
    stdin: { contents: entry, resolveDir: '.' },
    write: false,
    plugins: [...withOurs.plugins, ...plugins],
  });
  return shareBuiltins(outputFiles[0].text.replace(/0&&\(module\.exports=\{[^}]*\}\);\n?$/, ''));
}

/** Each file requires them for itself. */
function shareBuiltins(text) {
  const shared = text.replace(/\brequire\("node:(fs|path)"\)/g, '$$$1');
  return `var $fs=require("node:fs"),$path=require("node:path");${shared}`;
}

/** In the place of what is known only when all has been built. */
const NO_ID = '<id of the build>';

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
    entryPoints: ['src/main.ts'],
    format: 'esm',
    write: false,
    metafile: true,
    outdir: '.',
    plugins: [noting, ...withOurs.plugins],
  });
  const files = Object.keys(metafile.inputs).map((file) => resolve(file));
  return new Map(files.map((file) => [file, importing.get(file) ?? []]));
}

/** What the first part lends to the second: of each file its exports, and the short names that they have between the two. */
async function findLent(files) {
  const { metafile } = await build({
    ...withOurs,
    entryPoints: files,
    format: 'esm',
    external: ['*'],
    write: false,
    metafile: true,
    outdir: '.',
  });
  let count = 0;
  const exported = Object.values(metafile.outputs).map(({ entryPoint, exports }) => [
    resolve(entryPoint),
    exports.map((name) => [name, `_${(count++).toString(36)}`]),
  ]);
  return new Map(exported);
}

/** Lends what the later part asks for, and takes no time for that before it is asked. */
function nearModule(lent) {
  const imports = [...lent].map(([file, names]) => `import { ${renamed(names)} } from '${file}';`);
  const names = [...lent.values()].flat().map(([, short]) => short);
  return `${imports.join('\n')}
    import './src/main.ts';
    const lend = () => ({ ${['id', ...names].join(', ')} });
    const id = '${NO_ID}';
    Object.defineProperty(module, 'exports', { get: lend });`;
}

function renamed(names) {
  return names.map(([name, short]) => `${name} as ${short}`).join(', ');
}

/** Has each of its modules run when it is first asked for, and none beside another build's first part. */
function laterModule(files) {
  const lines = [...files].map((file) => `export const ${laterName(file)} = () => ${requireOf(file)};`);
  return `import { id } from 'pipward:main';
    if (id !== '${NO_ID}') throw new Error('its files are of two versions');
    ${lines.join('\n')}`;
}

function laterName(file) {
  return `_${relative('.', file).replace(/\W/g, '_')}`;
}

/** Takes from the first part what that has. */
function borrowed(lent) {
  return {
    name: 'borrowed',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^pipward:main$/ }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^[./].*\.ts$/ }, ({ path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        return lent.has(file) ? { path: file, namespace: 'borrowed' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'borrowed' }, ({ path }) => {
        const names = lent.get(path).map(([name, short]) => `${short} as ${name}`);
        return { contents: `export { ${names.join(', ')} } from 'pipward:main';` };
      });
    },
  };
}

/** Has no file import another while it runs, only require it; those of the first part by way of the later one. */
function importsAsRequires(near) {
  const rewrite = (file) => {
    const required = (_all, _quote, name) => {
      const target = name.startsWith('.') ? resolve(dirname(file), name) : name;
      if (!near.has(file)) return `Promise.resolve().then(() => ${requireOf(name)})`;
      if (near.has(target))
        throw new Error(`${file}: ${name} is there from the start, and can be imported there`);
      return `Promise.resolve().then(() => require('pipward:later').${laterName(target)}())`;
    };
    const text = readFileSync(file, 'utf8').replace(/\bimport\((['"])([^'"]+)\1\)/g, required);
    return near.has(file) ? text.replace(SELDOM, whenCalled) : text;
  };
  return {
    name: 'imports-as-requires',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^pipward:later$/ }, ({ path }) => ({ path, external: true }));
      // A package may be one that knows no imports, and has its default for those only who do import it.
      onResolve({ filter: /^all:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'all' }));
      onLoad({ filter: /./, namespace: 'all' }, ({ path }) => ({
        contents: `import * as all from '${path}'; export { all };`,
        resolveDir: '.',
      }));
      onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({ contents: rewrite(path), loader: 'ts' }));
    },
  };
}

function requireOf(name) {
  return /^(\.|\/|node:)/.test(name) ? `require('${name}')` : `require('all:${name}').all`;
}

/** A function of a module that takes its time to load, and is hardly ever needed. */
const SELDOM = /^import \{ (\w+) \} from 'node:os';$/m;

function whenCalled(_all, name) {
  return `const ${name} = (...given) => require('node:os').${name}(...given);`;
}

// A test builds a part of it in the same way.
const [entry, outfile] = process.argv.slice(2);
if (entry !== undefined) await build({ ...withOurs, ...asScript, entryPoints: [entry], outfile });
else {
  await build({
    ...withOurs,
    ...asScript,
    entryPoints: ['src/bundle/start.ts'],
    outfile: 'dist/pipward.js',
    banner: { js: '#!/usr/bin/env node' },
  });
  await bundleInTwo('dist');
}
