// All of a push in one call, as a user of polkadot.js makes it: its events, what can be read
// afterwards, and tags that look like hexadecimal.
import assert from 'node:assert/strict';
import { connect, content, fieldsOf, findEvent, newAccount, send, text, textOf } from './chain.mjs';

const api = await connect();
const registry = api.query.containerRegistry;
const calls = api.tx.containerRegistry;
const owner = await newAccount(api, 'owner');
const member = await newAccount(api, 'member');
const name = `push-${Date.now().toString(36)}`;
const id = await registry.nextSpaceId();
await send(api, calls.createSpace(text(name)), owner);
await send(api, calls.addSpaceMember(id, member.address), owner);

const sized = (what, size) => ({ ...content(`${what} of ${name}`), size });
const raw = ({ digest, cid, size }) => ({ digest: text(digest), cid: text(cid), size });
const blob = (digestType) => (of) => ({ ...raw(of), digestType });
const [config, layer, more] = [sized('config', 200), sized('layer', 5_000_000), sized('more', 7)];
const [first, second] = [sized('first', 500), sized('second', 600)];
const manifest = (of, subject = null) => ({ ...raw(of), mediaType: 'OciManifest', subject });
const blobs = [blob('Json')(config), blob('File')(layer)];
// Each of them is a legal tag.
const tags = ['v1', '0xc0ffee', '0x1'];
const pushed = (of, expected, subject) =>
  calls.push(
    text(name), text('web/app'), manifest(of, subject),
    tags.map((tag) => ({ tag: text(tag), expected })), blobs,
  );
const held = async ({ address }) => (await api.query.system.account(address)).data.reserved.toBigInt();

const events = await send(api, pushed(first, 'Absent'), member);
const count = (method) => events.filter((event) => event.method === method).length;
assert.deepEqual(
  ['BlobStored', 'DigestInfoStored', 'ManifestStored', 'ImageDigestToCidStored', 'TagChanged', 'ManifestDigestUpdated', 'Held']
    .map(count),
  [2, 2, 1, 1, 3, 3, 1],
);
assert.deepEqual(
  fieldsOf(events, 'ImageDigestToCidStored'),
  [member.address, 'web/app', first.digest, first.cid],
);
const meaning = async (tag) => textOf(await registry.manifestDigests([name, 'web/app', tag].map(text)));
for (const tag of tags) assert.equal(await meaning(tag), first.digest, tag);
const record = (await registry.spaceManifests(id, text('web/app'), text(first.digest))).unwrap();
// polkadot.js has a `size` of its own in each struct, and calls the field `size_`.
assert.deepEqual([record.size_.toString(), `${record.mediaType}`], ['500', 'OciManifest']);
assert.equal((await registry.spaceBlobs(id, text(layer.digest))).unwrap().size_.toString(), '5000000');
console.log(`${name}/web/app: ${tags.join(', ')} are ${first.digest}`);

// The same again moves nothing and costs nothing; what a tag must mean is checked.
const paid = await held(member);
await send(api, pushed(first, { Digest: text(first.digest) }), member);
assert.equal(await held(member), paid, 'to confirm is not paid for');
const moved = pushed(second, { Digest: text(second.digest) });
await assert.rejects(send(api, moved, member), { message: 'containerRegistry.TagMoved' });
assert.equal(await meaning('v1'), first.digest, 'nothing of it happened');
await send(api, pushed(second, { Digest: text(first.digest) }, text(first.digest)), member);
for (const tag of tags) assert.equal(await meaning(tag), second.digest, tag);
const about = (await registry.spaceManifests(id, text('web/app'), text(second.digest))).unwrap();
assert.equal(textOf(about.subject), first.digest);

// Blobs alone; and the size of what a documented call recorded.
await send(api, calls.storeBlobs(text(name), [blob('File')(more)]), member);
const plain = sized('plain', 3_000_000);
await send(api, calls.storeDigestInfo(text(name), text(plain.digest), 'File', text(plain.cid)), member);
const before = await held(member);
const declared = await send(api, calls.declareSize(text(name), null, text(plain.digest), plain.size), member);
const [said, old] = [...findEvent(declared, 'BlobStored').data].slice(-2);
assert.equal(`${said}`, `${plain.size}`);
const former = old.unwrap();
assert.deepEqual([textOf(former.cid), former.size_.isNone], [plain.cid, true], 'what the record said before');
const kib = api.consts.containerRegistry.contentDeposit.toBigInt();
assert.equal(await held(member), before + BigInt(Math.ceil(plain.size / 1024) - 1024) * kib);

// What looks like hexadecimal is removed like any other tag.
await send(api, calls.removeTag(...[name, 'web/app', '0xc0ffee'].map(text)), owner);
assert.equal(await meaning('0xc0ffee'), null);
assert.equal(await meaning('0x1'), second.digest);

const tooMany = Array.from({ length: 130 }, () => blobs[0]);
await assert.rejects(send(api, calls.storeBlobs(text(name), tooMany), member), {
  message: 'containerRegistry.PushTooLarge',
});
await api.disconnect();
