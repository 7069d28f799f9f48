//! Values in the node's local storage, and lists of them that are taken from the front.

use alloc::vec::Vec;
use codec::{Decode, DecodeAll, Encode};
use core::marker::PhantomData;
use polkadot_sdk::{
    sp_core::offchain::StorageKind, sp_io::offchain::local_storage_get,
    sp_runtime::offchain::storage::StorageValueRef,
};

/// What is there. What does not decode, to its last byte, counts as absent: an older version wrote
/// it.
pub(super) fn get<V: Decode>(key: &[u8]) -> Option<V> {
    let raw = local_storage_get(StorageKind::PERSISTENT, key)?;
    V::decode_all(&mut raw.as_slice()).ok()
}

/// Writes a value.
pub(super) fn set(key: &[u8], value: &impl Encode) {
    StorageValueRef::persistent(key).set(value);
}

/// Removes a value.
pub(super) fn clear(key: &[u8]) {
    StorageValueRef::persistent(key).clear();
}

/// A list to whose end items are appended and from whose front they are taken. Each step touches a
/// few values, however long the list is.
///
/// An item is written before the list's ends say that it is there, and removed after they say that
/// it is not. So a node that dies in between loses none.
pub(super) struct Fifo<V> {
    key: Vec<u8>,
    _value: PhantomData<V>,
}

impl<V: Encode + Decode> Fifo<V> {
    /// The list under a key.
    pub fn new(key: Vec<u8>) -> Self {
        Self { key, _value: PhantomData }
    }

    /// The position of the first item, and the one that the next item gets.
    fn ends(&self) -> (u64, u64) {
        get(&self.key).filter(|(head, tail)| head <= tail).unwrap_or_default()
    }

    fn item(&self, position: u64) -> Vec<u8> {
        [self.key.as_slice(), b"/", &position.to_be_bytes()].concat()
    }

    /// How many items there are.
    pub fn len(&self) -> u64 {
        let (head, tail) = self.ends();
        tail.saturating_sub(head)
    }

    /// Appends an item. Returns its position.
    pub fn push(&self, value: &V) -> u64 {
        let (head, tail) = self.ends();
        set(&self.item(tail), value);
        set(&self.key, &(head, tail.saturating_add(1)));
        tail
    }

    /// The item at a position.
    pub fn get(&self, position: u64) -> Option<V> {
        let (head, tail) = self.ends();
        if !(head..tail).contains(&position) {
            return None;
        }
        get(&self.item(position))
    }

    /// Writes another item over the one at a position.
    pub fn replace(&self, position: u64, value: &V) {
        let (head, tail) = self.ends();
        if (head..tail).contains(&position) {
            set(&self.item(position), value);
        }
    }

    /// The first item with its position; the item is `None` if it cannot be read.
    pub fn first(&self) -> Option<(u64, Option<V>)> {
        let (head, tail) = self.ends();
        (head < tail).then(|| (head, get(&self.item(head))))
    }

    /// Takes the first item away.
    pub fn drop_first(&self) {
        let (head, tail) = self.ends();
        let next = head.saturating_add(1);
        if next < tail {
            set(&self.key, &(next, tail));
        } else {
            clear(&self.key);
        }
        clear(&self.item(head));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offchain::tests::with_local_storage;

    #[test]
    fn what_was_put_in_first_comes_out_first_and_leaves_nothing() {
        with_local_storage(|| {
            let list = Fifo::<u32>::new(b"list".to_vec());
            assert_eq!((list.len(), list.first()), (0, None));
            assert_eq!([list.push(&7), list.push(&8), list.push(&9)], [0, 1, 2]);
            list.replace(1, &80);
            list.replace(5, &1);
            assert_eq!((list.get(1), list.get(3), list.get(5)), (Some(80), None, None));
            list.drop_first();
            assert_eq!((list.len(), list.first()), (2, Some((1, Some(80)))));
            assert_eq!((list.push(&10), list.get(0)), (3, None));
            for _ in 0..3 {
                list.drop_first();
            }
            assert_eq!((list.len(), list.first()), (0, None));
            for position in 0..4u64 {
                assert_eq!(get::<u32>(&list.item(position)), None);
            }
        });
    }

    #[test]
    fn what_another_version_wrote_counts_as_absent() {
        with_local_storage(|| {
            set(b"value", &(1u32, 2u32));
            assert_eq!((get(b"value"), get::<u32>(b"value")), (Some((1u32, 2u32)), None));
            assert_eq!(get::<(u32, u32, u32)>(b"value"), None);
            let list = Fifo::<u32>::new(b"list".to_vec());
            list.push(&1);
            set(&list.item(0), &1u8);
            assert_eq!(list.first(), Some((0, None)));
        });
    }
}
