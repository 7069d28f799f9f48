// Creates a space and adds a member, as a user of polkadot.js does; reads what the chain then says.
import assert from 'node:assert/strict';
import { bytes, connect, findEvent, keyring, send, text } from './chain.mjs';

const api = await connect();
const registry = api.query.containerRegistry;
const calls = api.tx.containerRegistry;
const alice = keyring.addFromUri('//Alice');
const suffix = Date.now().toString(36);
const owner = keyring.addFromUri(`//Alice//owner-${suffix}`);
const member = keyring.addFromUri('//Bob');
const name = `space-${suffix}`;

await send(api, api.tx.balances.transferKeepAlive(owner.address, 1_000_000n * 10n ** 12n), alice);

const before = (await registry.nextSpaceId()).toBigInt();
const created = findEvent(await send(api, calls.createSpace(bytes(name)), owner), 'SpaceCreated');
assert.equal(created.data[0].toBigInt(), before, 'SpaceCreated: space_id');
assert.equal(created.data[1].toString(), owner.address, 'SpaceCreated: owner');
assert.equal((await registry.nextSpaceId()).toBigInt(), before + 1n, 'nextSpaceId');
console.log(`created space ${before}, ${name}`);

let space = (await registry.spaces(before)).unwrap();
assert.equal(space.owner.toString(), owner.address, 'owner');
assert.equal(text(space.repoName), name, 'repo_name');
assert.ok(!space.members.toJSON().includes(member.address), 'not yet a member');

const added = findEvent(await send(api, calls.addSpaceMember(before, member.address), owner), 'MemberAdded');
assert.equal(added.data[0].toBigInt(), before, 'MemberAdded: space_id');
assert.equal(added.data[1].toString(), member.address, 'MemberAdded: member');
space = (await registry.spaces(before)).unwrap();
assert.ok(space.members.toJSON().includes(member.address), 'a member');
console.log(`added ${member.address}`);

const long = bytes('x'.repeat(10_000));
const refused = [
  ['UserAlreadyHasSpace', calls.createSpace(bytes(`${name}-two`)), owner],
  ['SpaceAlreadyExists', calls.createSpace(bytes(name)), alice],
  ['ExceedsMaxLength', calls.createSpace(long), alice],
  ['NotSpaceOwner', calls.addSpaceMember(before, alice.address), member],
  ['SpaceNotFound', calls.addSpaceMember(before + 1_000_000n, alice.address), owner],
];
for (const [error, call, signer] of refused) {
  await assert.rejects(send(api, call, signer), new Error(`containerRegistry.${error}`), error);
  console.log(`refused: ${error}`);
}
await api.disconnect();
