// Each documented error is what a call that deserves it is refused with.
import assert from 'node:assert/strict';
import { connect, content, newAccount, send, text } from './chain.mjs';
import * as documented from './documented.mjs';

const api = await connect();
const calls = api.tx.containerRegistry;
const consts = api.consts.containerRegistry;
const [owner, member, reader, stranger] = await accounts('owner', 'member', 'reader', 'stranger');
const id = await api.query.containerRegistry.nextSpaceId();
const name = `errors-${Date.now().toString(36)}`;
const { digest, cid } = content(name);

async function accounts(...roles) {
  const made = [];
  for (const role of roles) made.push(await newAccount(api, role));
  return made;
}

function push({ space = name, image = 'app', tag = 'v1', digest: of = digest, cid: at = cid }) {
  return calls.addManifestHeadDigestAndManifestJsonCid(...[space, image, tag, of, at].map(text));
}

function store({ digest: of = digest, cid: at = cid }) {
  return calls.storeDigestInfo(text(name), text(of), 'File', text(at));
}

// Sends many calls as one or more batches, each as large as a block takes.
async function sendAll(all, signer) {
  const { weight } = await all[0].paymentInfo(signer);
  const room = api.consts.system.blockWeights.perClass.normal.maxExtrinsic.unwrap();
  const size = Number((room.refTime.toBigInt() * 9n) / (weight.refTime.toBigInt() * 10n));
  for (let at = 0; at < all.length; at += size) {
    await send(api, api.tx.utility.batchAll(all.slice(at, at + size)), signer);
  }
}

await send(api, calls.createSpace(text(name)), owner);
await send(api, calls.createRepository(id, text('app')), owner);
const onlyPull = { pull: true, push: false, delete: false };
await send(api, calls.addSpaceMember(id, member.address), owner);
await send(api, calls.addSpaceMember(id, reader.address), owner);
await send(api, calls.setMemberPermissions(id, reader.address, onlyPull), owner);

const members = Number(consts.maxSpaceMembers) - 2;
const somebody = (index) => `0x${index.toString(16).padStart(64, '0')}`;
await sendAll(Array.from({ length: members }, (_, i) => calls.addSpaceMember(id, somebody(i + 1))), owner);
const tags = Number(consts.maxTagsPerImage);
await sendAll(Array.from({ length: tags }, (_, i) => push({ tag: `v${i}` })), owner);
console.log(`${members + 2} members, ${tags} tags`);

const refused = {
  RepositoryAlreadyExists: [calls.createRepository(id, text('app')), owner],
  MaxTagsLimitReached: [push({ tag: 'one-more' }), owner],
  ExceedsMaxLength: [calls.createSpace(text('x'.repeat(10_000))), stranger],
  RepositoryNotFound: [calls.removeRepository(id, text('absent'), 1), owner],
  SpaceAlreadyExists: [calls.createSpace(text(name)), stranger],
  SpaceNotFound: [calls.addSpaceMember(2n ** 128n - 1n, stranger.address), owner],
  NotAuthorized: [push({}), reader],
  MaxSpaceMembersReached: [calls.addSpaceMember(id, stranger.address), owner],
  EmptyImageName: [push({ image: '' }), owner],
  EmptyDigest: [push({ digest: '' }), owner],
  EmptyCid: [push({ cid: '' }), owner],
  EmptyDigestInfo: [store({ digest: '' }), owner],
  EmptyCidInfo: [store({ cid: '' }), owner],
  NotSpaceMember: [push({}), stranger],
  SpaceDoesNotExist: [push({ space: `${name}-absent` }), owner],
  NotSpaceOwner: [calls.addSpaceMember(id, stranger.address), member],
  UserAlreadyHasSpace: [calls.createSpace(text(`${name}-two`)), owner],
};
assert.deepEqual(Object.keys(refused), documented.errors);
for (const [error, [call, signer]] of Object.entries(refused)) {
  await assert.rejects(send(api, call, signer), new Error(`containerRegistry.${error}`), error);
  console.log(`refused: ${error}`);
}
await api.disconnect();
