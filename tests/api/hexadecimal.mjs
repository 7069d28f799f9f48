// Text that looks like hexadecimal, and is nothing but text: names of a space and of an image, tags, a pattern
// of tags, the id of a node. It is pushed, asked for, moved, removed and put back, and what polkadot.js takes
// for the same is left alone.
import assert from 'node:assert/strict';
import { connect, content, fieldsOf, findEvent, newAccount, send, text, textOf } from './chain.mjs';

const api = await connect();
const registry = api.query.containerRegistry;
const calls = api.tx.containerRegistry;
const owner = await newAccount(api, 'owner');
// Of an even number of digits, as polkadot.js takes hexadecimal.
const space = `0x${Date.now().toString(16).padStart(12, '0')}`;
const image = '0xcafe';
const at = [text(space), text(image)];
// The digits of the second one stand for the last one. Those of the third stand for nothing at all.
const tags = ['0xc0ffee', '0x7631', '0x', '0x1', 'v1'];
const refused = (call, error) =>
  assert.rejects(send(api, call, owner), { message: `containerRegistry.${error}` }, error);

// Why all text goes through `text`: what polkadot.js makes of it as it is, and after that.
const given = (tag) => textOf(calls.removeTag(...at, tag).method.args[2]);
assert.deepEqual(['0x7631', '0x'].map(given), ['v1', '']);
assert.deepEqual(tags.map(text).map(given), tags);

async function ask(method, ...params) {
  const response = await fetch(process.env.NODE_RPC, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: `registry_${method}`, params }),
  });
  const { result, error } = await response.json();
  assert.equal(error, undefined, `${method}(${params.join(', ')}): ${JSON.stringify(error)}`);
  return result;
}

// What each of the tags means, as the storage has it and as the node says.
async function expect(meaning, what) {
  for (const tag of tags) {
    const wanted = meaning[tag];
    const stored = textOf(await registry.manifestDigests([...at, text(tag)]));
    assert.equal(stored, wanted?.digest ?? null, `${what}: ${tag}`);
    const resolved = await ask('resolve', `${space}/${image}:${tag}`);
    assert.equal(resolved?.digest, wanted?.digest, `${what}, resolved: ${tag}`);
    assert.equal(resolved?.cid, wanted?.cid, `${what}, resolved: the CID of ${tag}`);
  }
  const { items } = await ask('tags', `${space}/${image}`);
  const there = tags.filter((tag) => meaning[tag]);
  assert.deepEqual(items.map(({ tag }) => tag).sort(), there.sort(), `${what}: the tags`);
}

const made = await send(api, calls.createSpace(text(space)), owner);
const [id] = fieldsOf(made, 'SpaceCreated');
assert.equal((await registry.spaceIdByName(text(space))).unwrap().toString(), id);
assert.equal((await ask('space', space)).spaceId, id);

// Pushed
const [first, second] = [content(`first of ${space}`), content(`second of ${space}`)];
const manifest = {
  digest: text(first.digest), cid: text(first.cid), size: 500, mediaType: 'OciManifest', subject: null,
};
const absent = tags.map((tag) => ({ tag: text(tag), expected: 'Absent' }));
await send(api, calls.push(...at, manifest, absent, []), owner);
const all = Object.fromEntries(tags.map((tag) => [tag, first]));
await expect(all, 'pushed');
assert.deepEqual((await ask('repositories', space)).items.map(({ name }) => name), [image]);
console.log(`${space}/${image}: ${tags.join(', ')} are ${first.digest}`);

// Moved, if it means what it is expected to; and by the documented call, where the tag is optional.
await send(api, calls.storeManifest(...at, text(second.digest), text(second.cid)), owner);
const move = (tag, expected) => calls.setTag(...at, text(second.digest), text(tag), expected);
const ifFirst = { Digest: text(first.digest) };
await send(api, move('0xc0ffee', ifFirst), owner);
await expect({ ...all, '0xc0ffee': second }, 'moved');
await refused(move('0xc0ffee', ifFirst), 'TagMoved');
const optional = (tag) =>
  calls.addManifestHeadDigestAndManifestJsonCid(...at, text(tag), text(second.digest), text(second.cid));
await send(api, optional('0x'), owner);
await expect({ ...all, '0xc0ffee': second, '0x': second }, 'moved where it is optional');
// A pattern is text, too.
await send(api, calls.setTagMutability(id, text(image), true, [text('0x7631')]), owner);
await refused(move('v1', 'Any'), 'TagImmutable');
await send(api, move('0x7631', 'Any'), owner);
await send(api, calls.setTagMutability(id, text(image), false, []), owner);
const moved = { ...all, '0xc0ffee': second, '0x': second, '0x7631': second };
await expect(moved, 'moved by a pattern');

// Removed and put back
const remove = (tag) => calls.removeTag(...at, text(tag));
for (const tag of ['0xc0ffee', '0x7631', '0x']) {
  const { restorableId } = findEvent(await send(api, remove(tag), owner), 'ItemRemoved').data;
  await expect({ ...moved, [tag]: null }, 'removed');
  const { items } = await ask('restorables', space);
  assert.deepEqual(
    items.map(({ id, image, tag, digest }) => [id, image, tag, digest]),
    [[restorableId.toString(), image, tag, second.digest]],
  );
  await send(api, calls.restore(restorableId), owner);
  await expect(moved, 'put back');
}
// As it is, it is no tag, and nothing happens.
await refused(calls.removeTag(...at, '0xc0ffee'), 'InvalidTag');
await send(api, calls.setRestoreWindow(id, 0), owner);
await refused(calls.removeTagIf(...at, text('0x7631'), text(first.digest)), 'TagMoved');
await send(api, calls.removeTagIf(...at, text('0x7631'), text(second.digest)), owner);
await expect({ ...moved, '0x7631': null }, 'removed if it means that');

// A node
await send(api, calls.registerNode('Gateway', text(space), false, null), owner);
assert.ok((await registry.nodes(text(space))).isSome);
assert.equal((await ask('node', space)).nodeId, space);
const [{ args: [, node] }] = await registry.nodesByOwner.keys(owner.address);
assert.equal(textOf(node), space);
await send(api, calls.deregisterNode(text(space)), owner);
assert.equal(await ask('node', space), null);

// All of it removed
await send(api, calls.removeRepository(id, text(image), 100), owner);
assert.ok((await registry.repositories(id, text(image))).isNone);
await send(api, calls.deleteSpace(id), owner);
assert.ok((await registry.restingNames(text(space))).isSome);
await api.disconnect();
