// What the programs here share: a connection, text as the chain keeps it, and signed calls whose
// outcome is an event or the pallet's error.
import { createHash } from 'node:crypto';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { hexToU8a, stringToHex, u8aToString } from '@polkadot/util';
import { base32Encode } from '@polkadot/util-crypto';

export async function connect(url = process.env.NODE_WS) {
  return ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
}

export const keyring = new Keyring({ type: 'sr25519' });

// All text that goes into a call or a key goes through this, as in docs/polkadot-js.md: polkadot.js takes a
// string such as 0xc0ffee for the bytes that its digits stand for.
export const text = (string) => stringToHex(string);

// The other way: the text that Bytes, or an Option of them, are; null when there is none.
export function textOf(value) {
  if (value.isNone) return null;
  const inner = value.isSome ? value.unwrap() : value;
  return u8aToString(typeof inner === 'string' ? hexToU8a(inner) : inner.toU8a(true));
}

// Digest and CID of a text of one chunk.
export function content(what) {
  const sha256 = createHash('sha256').update(what).digest();
  // CIDv1, raw, sha2-256 of 32 bytes.
  const cid = base32Encode(Buffer.concat([Buffer.from([0x01, 0x55, 0x12, 0x20]), sha256]), true);
  return { digest: `sha256:${sha256.toString('hex')}`, cid };
}

// A new account for each run, with something to spend.
export async function newAccount(api, role) {
  const account = keyring.addFromUri(`//${role}-${process.pid}-${Date.now()}`);
  const amount = 10_000n * 10n ** 12n;
  await send(api, api.tx.balances.transferKeepAlive(account.address, amount), keyring.addFromUri('//Alice'));
  return account;
}

// Signs, sends, waits for the block. Resolves to the events; rejects with the error's name, as
// `containerRegistry.NotSpaceOwner`.
export function send(api, call, signer) {
  return new Promise((resolve, reject) => {
    let unsubscribe = () => {};
    const settle = (how, value) => {
      unsubscribe();
      how(value);
    };
    call
      .signAndSend(signer, { nonce: -1 }, ({ status, events, dispatchError }) => {
        if (!status.isInBlock && !status.isFinalized) return;
        if (!dispatchError) return settle(resolve, events.map(({ event }) => event));
        if (!dispatchError.isModule) return settle(reject, new Error(dispatchError.toString()));
        const { section, name } = api.registry.findMetaError(dispatchError.asModule);
        settle(reject, new Error(`${section}.${name}`));
      })
      .then((stop) => (unsubscribe = stop))
      .catch((error) => settle(reject, error));
  });
}

export function findEvent(events, method) {
  const event = events.find((e) => e.section === 'containerRegistry' && e.method === method);
  if (!event) throw new Error(`no event ${method} in: ${events.map((e) => e.method).join(', ')}`);
  return event;
}

// The fields of that event, as text.
export function fieldsOf(events, method) {
  const isText = (field) => ['Bytes', 'Option<Bytes>'].includes(field.toRawType());
  return findEvent(events, method).data.map((field) => (isText(field) ? textOf(field) : `${field}`));
}
