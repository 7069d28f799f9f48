// Usage: finalised-space.mjs NAME NODE-URL...
// Waits until the space is in the finalised state of each of these nodes; they agree on it.
import assert from 'node:assert/strict';
import { connect, text } from './chain.mjs';

const PATIENCE_MS = 90_000;
const [name, ...nodes] = process.argv.slice(2);

// The space as the node has finalised it, or null.
async function finalised(api) {
  const head = await api.rpc.chain.getFinalizedHead();
  const spaces = await (await api.at(head)).query.containerRegistry.spaces.entries();
  const found = spaces.map(([, space]) => space.unwrap()).find((space) => text(space.repoName) === name);
  return found?.toJSON() ?? null;
}

// polkadot.js asks for the runtime of a block's parent. A node that has just been sent the block's
// state has not that of the parent, or does not even know it: so not before the next block.
const soon = (error) => {
  if (/State already discarded|Header was not found in the database/.test(error.message)) return null;
  throw error;
};

const deadline = Date.now() + PATIENCE_MS;
let first = null;
for (const node of nodes) {
  const api = await connect(node);
  let space = await finalised(api).catch(soon);
  while (!space && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    space = await finalised(api).catch(soon);
  }
  assert.ok(space, `${name} is not finalised at ${node}`);
  first ??= space;
  assert.deepEqual(space, first, `the space at ${node}`);
  console.log(`${node} ${JSON.stringify(space)}`);
  await api.disconnect();
}
