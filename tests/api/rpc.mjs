// The node's methods registry_*: asks each of them about a space, images and nodes made for it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { base32Encode, blake2AsU8a } from '@polkadot/util-crypto';
import { connect, keyring, send, text } from './chain.mjs';

const api = await connect();
const calls = api.tx.containerRegistry;
const alice = keyring.addFromUri('//Alice');
const suffix = Date.now().toString(36);
const [owner, other] = ['owner', 'other'].map((who) => keyring.addFromUri(`//Alice//rpc-${who}-${suffix}`));
const member = keyring.addFromUri('//Bob').address;
const space = `rpc-${suffix}`;
const spaceBefore = `before-${suffix}`;

// The answer of a method, or its error.
async function call(method, ...params) {
  const answer = await fetch(process.env.NODE_RPC, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: `registry_${method}`, params }),
  });
  return answer.json();
}

async function ask(method, ...params) {
  const { result, error } = await call(method, ...params);
  assert.equal(error, undefined, `${method}(${params.join(', ')}): ${JSON.stringify(error)}`);
  return result;
}

// All of a listing, in pages of one item each.
async function walk(method, ...params) {
  const items = [];
  for (let after = null; ; ) {
    const page = await ask(method, ...params, after, 1);
    assert.ok(page.items.length <= 1, `${method}: a page of one`);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

const content = (what) => {
  const sha256 = createHash('sha256').update(what).digest();
  // CIDv1, raw, SHA2-256 of 32 bytes.
  const cid = base32Encode(Uint8Array.of(1, 0x55, 0x12, 0x20, ...sha256), true);
  return { digest: `sha256:${sha256.toString('hex')}`, cid };
};
const one = content(`one ${suffix}`);
const two = content(`two ${suffix}`);
const layer = content(`layer ${suffix}`);
const by = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);

const push = (image, tag, { digest, cid }) => {
  const args = [space, image, tag, digest, cid].map(text);
  return send(api, calls.addManifestHeadDigestAndManifestJsonCid(...args), owner);
};
const height = async () => (await api.rpc.chain.getHeader()).number.toNumber();

for (const { address } of [owner, other]) {
  await send(api, api.tx.balances.transferKeepAlive(address, 1_000_000n * 10n ** 12n), alice);
}
await send(api, calls.createSpace(text(spaceBefore)), other);
const empty = (await api.rpc.chain.getBlockHash()).toHex();
const spaceId = (await api.query.containerRegistry.nextSpaceId()).toString();
await send(api, calls.createSpace(text(space)), owner);
await send(api, calls.addSpaceMember(spaceId, member), owner);
await send(api, calls.storeDigestInfo(...[space, layer.digest].map(text), 'File', text(layer.cid)), owner);
await push('app', 'v1', one);
await push('app', 'latest', one);
await push('tools/cli', 'v1', one);
const earliest = await height();
await push('app', 'v1', two);
const latest = await height();

// References
const v1 = await ask('resolve', `${space}/app:v1`);
// The documented calls know neither size nor type.
const unsaid = { size: null, mediaType: null, subject: null, at: 0 };
assert.deepEqual({ ...v1, at: 0 }, { spaceId, ...two, ...unsaid }, 'resolve by tag');
assert.ok(v1.at > earliest && v1.at <= latest, `resolve: block ${v1.at} in ${earliest}..${latest}`);
const untagged = await ask('resolve', `${space}/app`);
assert.equal(untagged.digest, one.digest, 'no tag is latest');
const byDigest = await ask('resolve', `${space}/app@${one.digest}`);
assert.deepEqual({ ...byDigest, at: 0 }, { spaceId, ...one, ...unsaid }, 'resolve by digest');
assert.ok(byDigest.at <= untagged.at, 'recorded before it was tagged');
assert.equal(await ask('resolve', `${space}/app:v9`), null, 'no such tag');
assert.equal(await ask('resolve', `${space}/tools/cli@${two.digest}`), null, 'not of this image');
assert.equal(await ask('resolve', `${space}/app:v1`, empty), null, 'not at an earlier block');
console.log(`${space}/app:v1 is ${v1.digest} at ${v1.cid} since block ${v1.at}`);

// Spaces and rights
const spaces = await walk('spaces');
assert.ok(spaces.some((s) => s.name === space && s.spaceId === spaceId), 'spaces');
assert.deepEqual(await ask('spaces', null, 256), { items: spaces, next: null }, 'the same in one page');
const then = await ask('spaces', null, 256, empty);
assert.ok(then.items.some((s) => s.name === spaceBefore), 'spaces at an earlier block');
assert.ok(!then.items.some((s) => s.name === space), 'no space before it was created');
const rights = (pull, push, remove) => ({ pull, push, delete: remove });
assert.deepEqual(await ask('space', space), {
  spaceId,
  name: space,
  owner: owner.address,
  offeredTo: null,
  members: [{ account: member, rights: rights(true, true, false) }],
  images: 2,
  public: true,
});
assert.deepEqual(await ask('spaceOf', owner.address), { spaceId, name: space });
assert.equal(await ask('spaceOf', member), null, 'a member owns no space');
assert.deepEqual(await ask('rights', space, owner.address), rights(true, true, true));
assert.deepEqual(await ask('rights', space, member), rights(true, true, false));
assert.deepEqual(await ask('rights', space, other.address), rights(true, false, false));
await send(api, calls.setVisibility(spaceId, 'Private'), owner);
assert.deepEqual(await ask('rights', space, other.address), rights(false, false, false), 'private');
console.log(`${space} is space ${spaceId} of ${owner.address}`);

// Repositories and tags
const repository = (name, manifests, tags) => ({ name, manifests, tags, immutableTags: false });
const repositories = await walk('repositories', space);
assert.deepEqual(repositories.sort(by('name')), [repository('app', 2, 2), repository('tools/cli', 1, 1)]);
const tags = await walk('tags', `${space}/app`);
assert.deepEqual(
  tags.sort(by('tag')).map(({ tag, digest }) => [tag, digest]),
  [['latest', one.digest], ['v1', two.digest]],
);
assert.equal(tags[1].at, v1.at, 'tags: the block');
assert.equal(await ask('repositories', `no-${space}`), null, 'repositories of no space');
assert.equal(await ask('tags', `${space}/none`), null, 'tags of no image');

// Pins and histories
const pin = await ask('pinStatus', space, null, layer.digest);
const blob = (await api.query.containerRegistry.spaceBlobs(spaceId, text(layer.digest))).unwrap();
assert.equal(pin.cid, layer.cid, 'pinStatus: cid');
assert.equal(pin.index, blob.pin.toString(), 'pinStatus: index');
assert.ok(pin.since <= earliest, 'pinStatus: since');
assert.deepEqual([pin.status, pin.size], ['undeclared', null], 'pinStatus: size');
// Each record has a line of its own: a manifest's in either image, and each space's of a blob, with its own size.
const inImages = await Promise.all(['app', 'tools/cli'].map((name) => ask('pinStatus', space, name, one.digest)));
assert.deepEqual(inImages.map(({ cid }) => cid), [one.cid, one.cid], 'pinStatus: a manifest in two images');
assert.notEqual(inImages[0].index, inImages[1].index);
assert.equal(await ask('pinStatus', space, null, content('unknown').digest), null, 'no such blob');
assert.equal(await ask('pinStatus', space, null, one.digest), null, 'a manifest is no blob');
await send(api, calls.declareSize(text(space), null, text(layer.digest), 7), owner);
const store = [text(spaceBefore), text(layer.digest), 'File', text(layer.cid)];
await send(api, calls.storeDigestInfo(...store), other);
const sizes = await Promise.all([space, spaceBefore].map((name) => ask('pinStatus', name, null, layer.digest)));
assert.deepEqual(sizes.map(({ status, size }) => [status, size]), [['declared', '7'], ['undeclared', null]]);
const histories = await ask('tagHistory', `${space}/app:v1`);
const record = (await api.query.containerRegistry.tagRecords(spaceId, text('app'), text('v1'))).unwrap();
assert.deepEqual(histories.tag, { count: '2', chainHash: record.history.toJSON().chainHash });
assert.equal(histories.repository.count, '0', 'nothing was removed');
assert.equal(hexToU8a(histories.space.chainHash).length, 32, 'a hash of 32 bytes');
await send(api, calls.removeTag(...[space, 'app', 'v1'].map(text)), owner);
const after = await ask('tagHistory', `${space}/app:v1`);
assert.equal(after.tag, null, 'a removed tag has no head');
assert.equal(after.repository.count, '1', 'it is in the head of its repository');

// The changes themselves, which this node indexes, against the heads on chain
const { repository: removals } = after;
const [removal, ...earlier] = await walk('history', `${space}/app`);
assert.deepEqual([removal.count, removal.chainHash], [removals.count, removals.chainHash], 'history: the head');
assert.deepEqual([removal.kind, removal.image, removal.tag, removal.who], ['tagRemoved', 'app', 'v1', owner.address]);
assert.deepEqual(earlier, []);
// What the tag was before it was removed: its head is a cursor.
const cursor = ({ count, chainHash }) => u8aToHex(api.createType('(u64, [u8; 32])', [count, chainHash]).toU8a());
const { items: past, next: none } = await ask('history', `${space}/app:latest`, cursor(removal.history));
assert.equal(none, null);
assert.deepEqual(past.map(({ oldDigest, newDigest }) => [oldDigest, newDigest]), [
  [two.digest, null], [one.digest, two.digest], [null, one.digest],
], 'history of a removed tag');
let expected = removal.history.chainHash;
for (const item of past) {
  assert.equal(item.chainHash, expected, 'history: a chain');
  const bytes = (value) => ['Bytes', text(value)];
  const digest = (value) => ['Option<Bytes>', value && text(value)];
  const hashed = [
    ['[u8; 32]', item.before], ['u128', item.spaceId], ['u8', 0], bytes(item.image), bytes(item.tag),
    digest(item.oldDigest), digest(item.newDigest), ['u32', item.at], ['u64', item.time], ['AccountId', item.who],
  ].map(([type, value]) => api.createType(type, value).toU8a());
  assert.equal(u8aToHex(blake2AsU8a(u8aConcat(...hashed))), expected, 'history: the hash');
  const then = await api.rpc.chain.getBlockHash(item.at);
  assert.equal((await (await api.at(then)).query.timestamp.now()).toNumber(), item.time, 'history: the time');
  expected = item.before;
}
assert.equal(expected, `0x${'00'.repeat(32)}`, 'a first repository begins at nothing');
assert.equal(await ask('history', `${space}/app:v1`), null, 'history of no tag');
assert.deepEqual(await ask('history', space), { items: [], next: null }, 'no repository was removed');
const unknown = await call('history', space, cursor({ count: 1, chainHash: `0x${'11'.repeat(32)}` }));
assert.match(unknown.error.message, /has not indexed/, 'history: what a node does not have');

// Nodes
const nodes = [['StorageMiner', `miner-${suffix}`], ['Gateway', `gateway-${suffix}`]];
for (const [type, id] of nodes) await send(api, calls.registerNode(type, text(id), false, null), owner);
const miner = await ask('node', nodes[0][1]);
assert.deepEqual({ ...miner, at: 0 }, {
  nodeId: nodes[0][1],
  owner: owner.address,
  nodeType: 'StorageMiner',
  ipfsNodeId: null,
  paidInCredits: false,
  nodeIdProven: false,
  ipfsNodeIdProven: false,
  at: 0,
});
const owned = (await walk('nodesOf', owner.address)).map((node) => node.nodeId);
assert.deepEqual(owned.sort(), nodes.map(([, id]) => id).sort(), 'nodesOf');
const miners = await walk('nodes', 'StorageMiner');
assert.ok(miners.some(({ nodeId }) => nodeId === miner.nodeId), 'nodes');
assert.ok(miners.every(({ nodeType }) => nodeType === 'StorageMiner'), 'nodes of one type');
assert.equal(await ask('node', 'unknown'), null, 'no such node');
console.log(`nodes of ${owner.address}: ${owned.join(', ')}`);

// A manifest that the chain itself keeps
const accounts = api.tx.registryAccounts;
const done = async (call, signer, method) => {
  const events = await send(api, call, signer);
  return events.find((event) => event.section === 'registryAccounts' && event.method === method).data;
};
const descriptor = (type, { digest }) => ({
  mediaType: text(`application/vnd.oci.image.${type}`),
  digest: text(digest),
  size: 1,
});
const created = await done(accounts.createRegistry(text(`registry-${suffix}`)), other, 'RegistryCreated');
const name = text(`account-${suffix}`);
const asked = await done(accounts.requestAccount(created.registryId, name), owner, 'AccountRequested');
const { account } = await done(accounts.acceptAccount(asked.requestId), other, 'AccountAccepted');
const repo = await done(accounts.createRepository(account, text('issued')), owner, 'RepositoryCreated');
const image = [descriptor('config.v1+json', one), [descriptor('layer.v1.tar+gzip', layer)], text('v1')];
const wanted = await done(accounts.requestImage(repo.repositoryId, ...image), owner, 'ImageRequested');
await done(accounts.createManifest(wanted.requestId), other, 'ManifestCreated');
const issued = await ask('resolve', `${space}/issued:v1`);
const json = await ask('inlineManifest', issued.digest);
assert.equal(content(json).digest, issued.digest, 'inlineManifest: the very bytes');
assert.equal(content(json).cid, issued.cid, 'their raw CID');
assert.equal(JSON.parse(json).layers[0].digest, layer.digest, 'the layer');
assert.equal(await ask('inlineManifest', one.digest), null, 'a pushed manifest is on IPFS alone');
console.log(`${space}/issued:v1 is ${issued.digest}, kept on chain`);

// What cannot be
const nowhere = `0x${'00'.repeat(32)}`;
const refused = [
  ['two parts', 'resolve', 'app:v1'],
  ['lower-case', 'resolve', `${space}/App:v1`],
  ['a tag consists of', 'resolve', `${space}/app:.v1`],
  ['hexadecimal', 'resolve', `${space}/app@sha256:00`],
  ['only a tag', 'tagHistory', `${space}/app@${one.digest}`],
  ['at: no such block', 'resolve', `${space}/app:v1`, nowhere],
  ['not in 1..=256', 'spaces', null, 0],
  ['not in 1..=256', 'repositories', space, null, 257],
  ['after: ', 'tags', `${space}/app`, '.v1', 1],
  ['digest', 'pinStatus', space, null, 'sha1:00'],
  ['image', 'pinStatus', space, 'App', one.digest],
  ['not an SS58 address', 'rights', space, 'bob'],
  ['not an SS58 address', 'nodesOf', owner.address.slice(1)],
  ['neither Validator', 'nodes', 'Miner'],
  ['visible ASCII', 'node', 'a b'],
];
for (const [why, method, ...params] of refused) {
  const { error } = await call(method, ...params);
  assert.equal(error?.code, -32602, `${method}(${params.join(', ')}): ${JSON.stringify(error)}`);
  assert.ok(error.message.includes(why), `${method}(${params.join(', ')}): ${error.message}`);
  console.log(`refused: ${error.message}`);
}
for (const [method, ...params] of [['resolve'], ['space', 7], ['nodes', 'Gateway', null, 'ten']]) {
  const { error } = await call(method, ...params);
  assert.equal(error?.code, -32602, `${method} with parameters of another type`);
}
await api.disconnect();
