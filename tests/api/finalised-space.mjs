// Usage: finalised-space.mjs NAME NODE-URL...
// Waits until the space is in the finalised state of each of these nodes, and they agree on it. Who
// calls this sets the limit.
import { connect, textOf } from './chain.mjs';

const [name, ...nodes] = process.argv.slice(2);

// The space as the node has finalised it, or null.
async function finalised(api) {
  const head = await api.rpc.chain.getFinalizedHead();
  const spaces = await (await api.at(head)).query.containerRegistry.spaces.entries();
  const found = spaces.map(([, space]) => space.unwrap()).find((space) => textOf(space.repoName) === name);
  return found?.toJSON() ?? null;
}

// polkadot.js asks for the runtime of a block's parent. A node that has just been sent the block's
// state has not that of the parent, or does not even know it: so not before the next block.
const soon = (error) => {
  if (/State already discarded|Header was not found in the database/.test(error.message)) return null;
  throw error;
};

const apis = await Promise.all(nodes.map(connect));
for (let told = ''; ; ) {
  const spaces = await Promise.all(apis.map((api) => finalised(api).catch(soon)));
  const found = spaces.map((space) => JSON.stringify(space));
  if (spaces[0] && found.every((space) => space === found[0])) {
    nodes.forEach((node, i) => console.log(`${node} ${found[i]}`));
    break;
  }
  if (told !== `${found}`) console.log('not yet:', (told = `${found}`));
  await new Promise((resolve) => setTimeout(resolve, 250));
}
await Promise.all(apis.map((api) => api.disconnect()));
