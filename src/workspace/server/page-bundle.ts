import { fileURLToPath } from 'node:url';

/** The page's script and style, or why there is none. */
export type PageBundle =
  | { readonly kind: 'bundle'; readonly js: string; readonly css: string }
  | { readonly kind: 'broken'; readonly problem: string };

const entry = fileURLToPath(new URL('../page/app.tsx', import.meta.url));

let made: Promise<PageBundle> | undefined;

/**
 * Bundles the page in memory at the first request and keeps it for this process; esbuild is not even loaded before. A page
 * that could not be built is tried again at the next request, so that mending it takes no restart.
 */
export async function loadPageBundle(): Promise<PageBundle> {
  made ??= bundle();
  const loaded = await made;
  if (loaded.kind === 'broken') made = undefined;
  return loaded;
}

async function bundle(): Promise<PageBundle> {
  try {
    const { build } = await import('esbuild');
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      outdir: '/page',
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      minify: true,
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
      logLevel: 'silent',
    });
    const text = (ending: string) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
    return { kind: 'bundle', js: text('.js'), css: text('.css') };
  } catch (error) {
    return { kind: 'broken', problem: error instanceof Error ? error.message : String(error) };
  }
}
