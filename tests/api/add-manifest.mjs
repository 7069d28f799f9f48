// Usage: add-manifest.mjs SECRET-FILE SPACE IMAGE TAG
// Records a manifest of one chunk under a tag, as the owner of the space, at the node of NODE_WS. Prints its
// digest and its CID once the block is final.
import { readFileSync } from 'node:fs';
import { connect, content, keyring, send, text } from './chain.mjs';

const [secretFile, space, image, tag] = process.argv.slice(2);
const owner = keyring.addFromUri(readFileSync(secretFile, 'utf8').trim());
const { digest, cid } = content(`the manifest of ${space}/${image}:${tag}`);
const api = await connect();
const calls = api.tx.containerRegistry;
await send(api, calls.addManifestHeadDigestAndManifestJsonCid(...[space, image, tag, digest, cid].map(text)), owner);
for (;;) {
  const state = await api.at(await api.rpc.chain.getFinalizedHead());
  const found = await state.query.containerRegistry.manifestDigests([space, image, tag].map(text));
  if (found.isSome) break;
  await new Promise((resolve) => setTimeout(resolve, 250));
}
console.log(`${digest} ${cid}`);
await api.disconnect();
