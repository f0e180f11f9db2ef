/**
 * Runs a script on a Node that is new enough: `node src/launch.mjs SCRIPT [ARGUMENT…]`.
 *
 * Plain JavaScript without dependencies, because it must run on the old Node that it replaces. A Node from 22.20 on runs
 * the script in this very process; an older one (better-sqlite3 13 crashes on it) hands over to the Node that npm
 * installed beside the other packages.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest Node that runs the code: nock 15 asks for 22.20; types are stripped without a flag from 22.18 on. */
const oldest = [22, 20];

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node src/launch.mjs SCRIPT [ARGUMENT…]');
  process.exit(2);
}

const installed = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
/** Stripped and compiled modules are kept here between starts; deleting it costs the next start a second. */
const compileCache = join(installed, '.cache', 'node-compile');

if (isNewEnough(process.versions.node)) {
  module.enableCompileCache?.(compileCache);
  process.argv = [process.execPath, resolve(script), ...rest];
  await import(pathToFileURL(resolve(script)).href);
} else {
  runWith(findCarriedNode(), [script, ...rest]);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** npm's packages for one platform carry the binary; their `.bin` links are unreliable, so the file itself is named. */
function findCarriedNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => join(installed, name, 'bin', file))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  console.error(
    `The tutor needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}, and none for ${platform} was installed.\n` +
      'Run `npm ci` once more without --omit=optional, or install a newer Node from https://nodejs.org.',
  );
  process.exit(1);
}

function runWith(node, args) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH, NODE_COMPILE_CACHE: compileCache },
  });
  // The child decides when to end; this process only waits, hands on what reaches it alone, and repeats the child's code. A
  // terminal sends Ctrl-C and its closing to both, and a second Ctrl-C would mean "at once" to the child.
  const sharesTerminal = [0, 1, 2].some((descriptor) => isatty(descriptor));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGTERM' || !sharesTerminal) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`Cannot start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
