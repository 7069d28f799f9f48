// The five documented calls, as a user of polkadot.js makes them: the event that each causes, and
// what can be read afterwards.
import assert from 'node:assert/strict';
import { connect, content, fieldsOf, keyring, newAccount, send, text, textOf } from './chain.mjs';

const api = await connect();
const registry = api.query.containerRegistry;
const calls = api.tx.containerRegistry;
const alice = keyring.addFromUri('//Alice');
const owner = await newAccount(api, 'owner');
const member = await newAccount(api, 'member');
const name = `calls-${Date.now().toString(36)}`;

// 0: create_space
const id = await registry.nextSpaceId();
let events = await send(api, calls.createSpace(text(name)), owner);
assert.deepEqual(fieldsOf(events, 'SpaceCreated'), [`${id}`, owner.address]);
assert.equal((await registry.nextSpaceId()).toBigInt(), id.toBigInt() + 1n);
let space = (await registry.spaces(id)).unwrap();
assert.equal(space.owner.toString(), owner.address);
assert.equal(textOf(space.repoName), name);
assert.deepEqual([space.members.length, space.imageNames.length], [0, 0]);
console.log(`created space ${id}, ${name}`);

// 1: add_space_member
events = await send(api, calls.addSpaceMember(id, member.address), owner);
assert.deepEqual(fieldsOf(events, 'MemberAdded'), [`${id}`, member.address]);
space = (await registry.spaces(id)).unwrap();
assert.deepEqual(space.members.toJSON(), [member.address]);
console.log(`added ${member.address}`);

// 2: add_manifest_head_digest_and_manifest_json_cid; without a tag it is `latest`.
const manifest = content(`{"schemaVersion":2,"space":"${name}"}`);
for (const tag of ['v1', null]) {
  const { digest, cid } = manifest;
  const push = calls.addManifestHeadDigestAndManifestJsonCid(
    text(name), text('web/app'), tag && text(tag), text(digest), text(cid),
  );
  const named = tag ?? 'latest';
  events = await send(api, push, member);
  assert.deepEqual(fieldsOf(events, 'ManifestDigestUpdated'), [name, 'web/app', named, digest]);
  assert.deepEqual(fieldsOf(events, 'ImageDigestToCidStored'), [member.address, 'web/app', digest, cid]);
  const key = [name, 'web/app', named].map(text);
  assert.equal(textOf(await registry.manifestDigests(key)), digest);
  assert.equal(textOf(await registry.imageDigestToCid(text('web/app'), text(digest))), cid);
  console.log(`${name}/web/app:${named} is ${digest}`);
}
space = (await registry.spaces(id)).unwrap();
assert.deepEqual(space.imageNames.map(textOf), ['web/app']);

// 3: store_digest_info
for (const type of ['File', 'Json']) {
  const { digest, cid } = content(`${type} of ${name}`);
  const store = calls.storeDigestInfo(text(name), text(digest), type, text(cid));
  events = await send(api, store, member);
  assert.deepEqual(fieldsOf(events, 'DigestInfoStored'), [member.address, digest, type, cid]);
  const info = (await registry.digestInfoStorage(text(digest))).unwrap();
  assert.deepEqual([info.digestType.toString(), textOf(info.cid)], [type, cid]);
  console.log(`${digest} is a ${type}`);
}

// 4: register_node, paid for from the balance and in credits, which make the transaction free.
const peer = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA';
const grant = calls.grantCredits(owner.address, 100);
await send(api, api.tx.sudo.sudo(grant), alice);
for (const [type, credits, ipfs] of [['Validator', false, null], ['StorageMiner', true, peer]]) {
  const node = `${type}-of-${name}`;
  const register = calls.registerNode(type, text(node), credits, ipfs && text(ipfs));
  events = await send(api, register, owner);
  assert.deepEqual(fieldsOf(events, 'NodeRegistered').slice(0, 3), [owner.address, type, node]);
  const info = (await registry.nodes(text(node))).unwrap();
  assert.deepEqual([info.nodeType.toString(), textOf(info.ipfsNodeId)], [type, ipfs]);
  const fee = events.find(({ method }) => method === 'TransactionFeePaid')?.data.actualFee ?? 0;
  assert.equal(fee.toString() === '0', credits, `the transaction of ${node} cost ${fee}`);
  console.log(`${node} registered for a fee of ${fee}`);
}
const left = await api.query.assets.account(0, owner.address);
assert.ok(left.isNone, `credits left: ${left}`);
await api.disconnect();
