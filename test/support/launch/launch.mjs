// `npm test`, `npm run demo` and the like start here: what they need is fetched first. Any Node since 12.20 can read
// this file and what it imports, and nothing has to be installed.
import { COMMANDS } from './commands.mjs';
import { prepareDebian } from './debian.mjs';
import { fetchNode } from './fetch-node.mjs';
import { installPackages } from './install.mjs';
import { restartWithNewerNode } from './newer-node.mjs';
import { OLDEST_NODE } from './oldest-node.mjs';
import { start } from './start.mjs';

const [name, ...words] = process.argv.slice(2);
const command = COMMANDS[name];

void launch();

async function launch() {
  if (!command.ownNode) await restartWithNewerNode();
  await installPackages(command.ownNode);
  await prepareDebian(command.debian || []);
  if (command.oldestNode && (await fetchNode({ node: OLDEST_NODE })) === undefined)
    console.error(`Node ${OLDEST_NODE} could not be fetched. What needs it is left out.`);
  for (const step of command.steps(words)) {
    const status = await start(step);
    if (status !== 0) process.exit(status);
  }
}
