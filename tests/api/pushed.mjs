// Usage: pushed.mjs SPACE IMAGE TAG DIGEST MANIFEST-FILE
// Finds on the chain what docker pushed, under the digest that docker printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bytes, connect, text } from './chain.mjs';

const [space, image, tag, digest, manifestFile] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestFile));
const api = await connect();
const registry = api.query.containerRegistry;

const tagged = await registry.manifestDigests([bytes(space), bytes(image), bytes(tag)]);
assert.equal(text(tagged), digest, 'manifestDigests');

const cid = text(await registry.imageDigestToCid(bytes(image), bytes(digest)));
assert.ok(cid, 'imageDigestToCid');
console.log(`${digest} ${cid} manifest`);

for (const blob of [manifest.config, ...manifest.layers]) {
  const info = await registry.digestInfoStorage(bytes(blob.digest));
  assert.ok(info.isSome, `digestInfoStorage of ${blob.digest}`);
  const { cid: blobCid, digestType } = info.unwrap();
  const wanted = blob === manifest.config ? 'Json' : 'File';
  assert.equal(digestType.toString(), wanted, `digest_type of ${blob.digest}`);
  console.log(`${blob.digest} ${text(blobCid)} blob`);
}

const ids = await registry.spaces.entries();
const owned = ids.map(([, space]) => space.unwrap()).find((s) => text(s.repoName) === space);
assert.ok(owned, `spaces has ${space}`);
assert.ok(owned.imageNames.some((name) => text(name) === image), `${space} lists ${image}`);
await api.disconnect();
