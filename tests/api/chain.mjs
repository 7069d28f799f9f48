// What the programs here share: a connection, text as the chain keeps it, and signed calls whose
// outcome is an event or the pallet's error.
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { hexToU8a, stringToHex, u8aToString } from '@polkadot/util';

export async function connect(url = process.env.NODE_WS) {
  return ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });
}

export const keyring = new Keyring({ type: 'sr25519' });

// Strings that begin with 0x are taken as hex by polkadot.js, so text always goes as hex.
export const bytes = (text) => stringToHex(text);

// Bytes, or an Option of them, as the text they are; null when there is none.
export function text(value) {
  if (value.isNone) return null;
  const inner = value.isSome ? value.unwrap() : value;
  return u8aToString(typeof inner === 'string' ? hexToU8a(inner) : inner.toU8a(true));
}

// Signs, sends, waits for the block. Resolves to the events; rejects with the error's name, as
// `containerRegistry.NotSpaceOwner`.
export function send(api, call, signer) {
  return new Promise((resolve, reject) => {
    let unsubscribe = () => {};
    const timer = setTimeout(() => reject(new Error('not in a block within 30 s')), 30_000);
    const settle = (how, value) => {
      clearTimeout(timer);
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
