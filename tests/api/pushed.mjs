// Usage: pushed.mjs SPACE IMAGE TAG DIGEST MANIFEST-FILE
// Finds on the chain what docker pushed, under the digest that docker printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect, text, textOf } from './chain.mjs';

const [space, image, tag, digest, manifestFile] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestFile));
const api = await connect();
const registry = api.query.containerRegistry;

const tagged = await registry.manifestDigests([text(space), text(image), text(tag)]);
assert.equal(textOf(tagged), digest, 'manifestDigests');

const cid = textOf(await registry.imageDigestToCid(text(image), text(digest)));
assert.ok(cid, 'imageDigestToCid');
console.log(`${digest} ${cid} manifest`);

for (const blob of [manifest.config, ...manifest.layers]) {
  const info = await registry.digestInfoStorage(text(blob.digest));
  assert.ok(info.isSome, `digestInfoStorage of ${blob.digest}`);
  const { cid: blobCid, digestType } = info.unwrap();
  const wanted = blob === manifest.config ? 'Json' : 'File';
  assert.equal(digestType.toString(), wanted, `digest_type of ${blob.digest}`);
  console.log(`${blob.digest} ${textOf(blobCid)} blob`);
}

const ids = await registry.spaces.entries();
const owned = ids.map(([, space]) => space.unwrap()).find((s) => textOf(s.repoName) === space);
assert.ok(owned, `spaces has ${space}`);
assert.ok(owned.imageNames.some((name) => textOf(name) === image), `${space} lists ${image}`);
await api.disconnect();
