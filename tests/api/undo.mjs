// What is removed can be put back for a while, and then its deposit comes back by itself.
import assert from 'node:assert/strict';
import { connect, content, findEvent, newAccount, send, text, textOf } from './chain.mjs';

const api = await connect();
const registry = api.query.containerRegistry;
const calls = api.tx.containerRegistry;
const owner = await newAccount(api, 'owner');
const gateway = await newAccount(api, 'gateway');
const name = `undo-${Date.now().toString(36)}`;
const id = await registry.nextSpaceId();
await send(api, calls.createSpace(text(name)), owner);
await send(api, api.tx.proxy.addProxy(gateway.address, 'Maintain', 0), owner);
const held = async () => (await api.query.system.account(owner.address)).data.reserved.toBigInt();
const empty = await held();

const sized = (what, size) => ({ ...content(`${what} of ${name}`), size });
const raw = ({ digest, cid, size }) => ({ digest: text(digest), cid: text(cid), size });
const [config, layer, image] = [sized('config', 200), sized('layer', 5_000_000), sized('image', 500)];
const blobs = [{ ...raw(config), digestType: 'Json' }, { ...raw(layer), digestType: 'File' }];
const manifest = { ...raw(image), mediaType: 'OciManifest', subject: null };
// One of them looks like hexadecimal.
const tags = ['v1', '0xc0ffee'];
const push = (some) =>
  calls.push(text(name), text('app'), manifest, some.map((tag) => ({ tag: text(tag), expected: 'Any' })), blobs);
await send(api, push(tags), owner);
const paid = await held();
const meaning = async (tag) => textOf(await registry.manifestDigests([name, 'app', tag].map(text)));
const found = async () => Promise.all(tags.map(meaning));
assert.deepEqual(await found(), [image.digest, image.digest]);

// A gateway removes the image with its blobs, and puts it back.
const asOwner = (call) => api.tx.proxy.proxy(owner.address, null, call);
const remove = calls.removeImage(
  text(name), text('app'), text(image.digest), 2, [config, layer].map(({ digest }) => text(digest)),
);
const removed = await send(api, asOwner(remove), gateway);
assert.deepEqual(await found(), [null, null]);
assert.equal((await registry.spaceBlobs.keys(id)).length, 0);
assert.equal(await held(), paid, 'it is still paid for');
const items = removed.filter(({ method }) => method === 'ItemRemoved').map(({ data }) => data);
assert.deepEqual(items.map(({ item }) => item.type), ['Manifest', 'Tag', 'Tag', 'Blob', 'Blob']);
const [first] = items;

// The node's own method tells of all of it, in pages.
const rpc = async (...params) => {
  const response = await fetch(process.env.NODE_RPC, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'registry_restorables', params }),
  });
  return response.json();
};
const listed = [];
for (let after = null; ; ) {
  const { result } = await rpc(name, after, 2);
  listed.push(...result.items);
  after = result.next;
  if (after === null) break;
}
listed.sort((a, b) => Number(a.id) - Number(b.id));
assert.deepEqual(listed.map(({ kind }) => kind), ['manifest', 'tag', 'tag', 'blob', 'blob']);
assert.deepEqual(listed[0], {
  id: first.restorableId.toString(),
  kind: 'manifest',
  image: 'app',
  digest: image.digest,
  by: owner.address,
  until: first.until.toNumber(),
  parts: 4,
});
assert.ok(listed.some(({ tag }) => tag === '0xc0ffee'));
assert.equal((await rpc(`no-${name}`)).result, null);
assert.equal((await rpc(name, 'v1')).error.code, -32602);

const purge = await send(api, asOwner(calls.purge(first.restorableId)), gateway);
const executed = purge.find(({ method }) => method === 'ProxyExecuted');
assert.ok(executed.data.result.isErr, 'whoever maintains cannot end the undo');
const back = await send(api, asOwner(calls.restore(first.restorableId)), gateway);
assert.equal(back.filter(({ method }) => method === 'ItemRestored').length, 5);
assert.deepEqual(await found(), [image.digest, image.digest]);
assert.equal((await registry.spaceBlobs.keys(id)).length, 2);
assert.equal(await held(), paid, 'to put back is not paid for');

// A push puts back what it names; and nothing that is put back overwrites anything.
await send(api, remove, owner);
await send(api, push(['v1']), owner);
const again = (await rpc(name)).result.items;
assert.deepEqual(again.map(({ kind }) => kind), ['tag', 'tag']);
const idOf = (wanted) => again.find(({ tag }) => tag === wanted).id;
await assert.rejects(send(api, calls.restore(idOf('v1')), owner), { message: 'containerRegistry.TagMoved' });
await send(api, calls.restore(idOf('0xc0ffee')), owner);
assert.deepEqual(await found(), [image.digest, image.digest]);

// The owner may give it up, or have it be gone at once.
await assert.rejects(send(api, calls.reap(idOf('v1')), gateway), { message: 'containerRegistry.StillRestorable' });
findEvent(await send(api, calls.purge(idOf('v1')), owner), 'ItemForgotten');
assert.equal(await held(), paid);

// Afterwards blocks with time left reap it.
await send(api, remove, owner);
await send(api, calls.removeRepository(id, text('app'), 0), owner);
await assert.rejects(send(api, calls.deleteSpace(id), owner), { message: 'containerRegistry.SpaceNotEmpty' });
const patience = Date.now() + 300_000;
while ((await registry.spaceRestorables.keys(id)).length > 0) {
  assert.ok(Date.now() < patience, 'nothing is reaped');
  // The clock of a development chain goes on with each block.
  await send(api, api.tx.system.remark(''), gateway);
}
assert.equal(await held(), empty);
await send(api, calls.deleteSpace(id), owner);
await api.disconnect();
