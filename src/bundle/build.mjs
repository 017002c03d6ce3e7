// Builds the helper: one file, with everything it uses in it and nothing that it does not. What is left out are parts of
// libraries that no call of ours reaches; each is named here with the reason, and versions are pinned in package.json.
import { readFileSync } from 'node:fs';
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

const bundle = (entry, outfile, more = {}) =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    // What `start.ts` runs as a script may not import, only require.
    supported: { 'dynamic-import': false },
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    alias,
    plugins: [withoutUnused, withoutUnusedOfYargs, shortTables],
    ...more,
  });

// A test builds a part of it in the same way.
const [entry, outfile] = process.argv.slice(2);
if (entry !== undefined) await bundle(entry, outfile);
else {
  await bundle('src/start.ts', 'dist/pipward.js', { banner: { js: '#!/usr/bin/env node' } });
  await bundle('src/main.ts', 'dist/pipward-main.js');
}
