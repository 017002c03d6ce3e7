import { buildSync } from 'esbuild';

/** Bundles one module as a file that Node can require. */
export function bundleModule(module: string, outfile: string): void {
  buildSync({
    entryPoints: [module],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  });
}
