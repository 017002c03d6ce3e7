// Builds `dist/`: the helper with all that it uses, and the notices of the packages among that.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { noticesFor } from './notices.mjs';

const settings = { platform: 'node', target: 'node18', minify: true, legalComments: 'none' };

// `start.ts` runs what is built as scripts. V8 keeps the compiled code of those in every Node, and they can only require.
const asScript = { format: 'cjs', supported: { 'dynamic-import': false } };

const bundled = {
  ...settings,
  bundle: true,
  logLevel: 'warning',
  // yargs looks for translations near its own file, or else near the current directory. It finds none there.
  define: { 'import.meta.url': '"file:///"' },
};

await build({
  ...bundled,
  ...asScript,
  entryPoints: ['src/bundle/start.ts'],
  outfile: 'dist/pipward.js',
  banner: { js: '#!/usr/bin/env node' },
});

// Every `import()` in the source begins a chunk of its own, and so does code that several of them share.
const { outputFiles, metafile } = await build({
  ...bundled,
  entryPoints: ['src/main.ts'],
  splitting: true,
  format: 'esm',
  outdir: '.',
  write: false,
  metafile: true,
});
const chunks = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
const first = findFirst('main.js');

/** Reads chunks from memory, and leaves `import()` of one as it is. */
const fromChunks = {
  name: 'from-chunks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : { path, namespace: 'chunk' },
    );
    onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path) }));
  },
};

writePart('main', [['./main.js', await mergeFirst()]]);
writePart('later', await Promise.all([...chunks].filter(([id]) => !first.has(id)).map(toScript)));
mkdirSync('dist', { recursive: true });
writeFileSync('dist/THIRD-PARTY-NOTICES', noticesFor(Object.keys(metafile.inputs)));

/** The chunks that the entry needs before it has run: all that passes a command on. */
function findFirst(name, found = new Set()) {
  if (found.has(`./${name}`)) return found;
  found.add(`./${name}`);
  for (const { kind, path, external } of metafile.outputs[name].imports)
    if (kind === 'import-statement' && !external) findFirst(path, found);
  return found;
}

/** Merges those chunks, since loading twenty takes longer than loading one. Later chunks find each in `shared`. */
async function mergeFirst() {
  const others = [...first].filter((id) => id !== './main.js');
  const imports = others.map((id, place) => {
    const names = exportsOf(id).map((name) => `${name} as ${name}${place}`);
    return `import { ${names.join(', ')} } from '${id}';`;
  });
  const shared = others.map((id, place) => {
    const names = exportsOf(id).map((name) => `get ${name}() { return ${name}${place}; }`);
    return `'${id}': () => ({ ${names.join(', ')} }),`;
  });
  const contents = `import './main.js';\n${imports.join('\n')}\nexport const shared = { ${shared.join('\n')} };`;
  const merged = await build({
    ...bundled,
    ...asScript,
    stdin: { contents },
    write: false,
    plugins: [fromChunks],
  });
  return merged.outputFiles[0].text;
}

function exportsOf(id) {
  return metafile.outputs[basename(id)].exports;
}

async function toScript([id, text]) {
  const { code } = await transform(text, { ...settings, ...asScript });
  return [id, code];
}

/** A file of chunks, each a function of its own: V8 compiles only those that are called. */
function writePart(part, scripts) {
  const functions = scripts.map(
    ([id, code]) => `${JSON.stringify(id)}(exports, require, module) {\n${code}}`,
  );
  const text = `(function (__filename) {"use strict"; return {\n${functions.join(',\n')}\n}})`;
  writeFileSync(`dist/pipward-${part}.js`, text);
}
