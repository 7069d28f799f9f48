//! What an item costs, by the rule that `deposit.rs` documents: an item deposit, and a byte deposit
//! for each byte of its keys and values, with what may change at its bound.
//!
//! Written from the layout of storage and not from the pallet's code: a sequence of bounded length
//! is charged with its length prefix where it is a value, and without where it is a part of a key.

use alloc::{string::String, vec::Vec};

const ITEM: usize = 1_000;

const ID: usize = 16;
const ACCOUNT: usize = 8;
const BLOCK: usize = 8;
/// What an account may do in a space, if anything, and what it has on hold there.
const OF_ACCOUNT: usize = ID + ACCOUNT + (1 + 3) + BALANCE;
const HISTORY: usize = 8 + 32;
const DEPOSIT: usize = ACCOUNT + 8;
const BALANCE: usize = 8;
const COUNT: usize = 4;
/// A size that may be undeclared.
const SIZE: usize = 1 + 8;
/// A longest digest, as a part of a key.
const DIGEST: usize = 135;
/// A CID, as a part of a key and as a value.
const CID: usize = 64;
const CID_VALUE: usize = 2 + CID;
const PEER_VALUE: usize = 2 + 128;

fn price(bytes: usize) -> u64 {
    (ITEM + bytes) as u64
}

pub fn space(name: &str) -> u64 {
    let entry = ID + ACCOUNT + name.len();
    let by_name = name.len() + ID;
    let by_owner = ACCOUNT + ID;
    let set = (1 + ACCOUNT) + 1 + (1 + 8);
    let head = ID + ACCOUNT + name.len() + set + HISTORY + COUNT + COUNT + BALANCE;
    price(entry + by_name + by_owner + head + OF_ACCOUNT)
}

pub fn member() -> u64 {
    price(OF_ACCOUNT + ACCOUNT)
}

pub fn resting(name: &str) -> u64 {
    price(name.len() + 8 + DEPOSIT)
}

pub fn repository(image: &str) -> u64 {
    let entry = ID + image.len() + 4 + 4 + 1 + HISTORY + DEPOSIT;
    let removed = 8 + (8 + ID + 1 + ACCOUNT + 8 + 4 + 1 + 1) + (ID + 8);
    price(entry + image.len() + removed)
}

/// For the content of a manifest or a blob: one for each KiB that is begun, and 1,024 if nobody has said
/// how many there are.
pub fn content(size: Option<u64>) -> u64 {
    size.map_or(1_024, |size| size / 1_024 + u64::from(size % 1_024 > 0))
}

pub fn manifest(image: &str, digest: &str, size: Option<u64>) -> u64 {
    let key = image.len() + digest.len();
    let about = SIZE + (1 + 1) + (1 + 2 + DIGEST);
    let paid = DEPOSIT + (1 + DEPOSIT) + (1 + DEPOSIT) + PIN;
    let entry = ID + key + CID_VALUE + BLOCK + 4 + about + paid;
    let global = key + CID + key + CID + COUNT;
    price(entry + global + LINE) + content(size)
}

pub fn tag(repo: &str, image: &str, tag: &str) -> u64 {
    let entry = repo.len() + image.len() + tag.len() + DIGEST;
    let record = ID + image.len() + tag.len() + BLOCK + HISTORY + DEPOSIT;
    let listed = ID + image.len() + DIGEST + tag.len();
    price(entry + record + listed)
}

pub fn blob(digest: &str, size: Option<u64>) -> u64 {
    let entry = ID + digest.len() + CID_VALUE + 1 + SIZE + DEPOSIT + (1 + DEPOSIT) + PIN;
    let global = digest.len() + 1 + CID_VALUE + digest.len() + CID + COUNT;
    price(entry + global + LINE) + content(size)
}

/// What a record said before it was corrected, by its id, with what is held, and found by its space.
pub fn replaced(image: &str, digest: &str, size: Option<u64>) -> u64 {
    let said = 1 + image.len() + digest.len() + CID + SIZE + PIN;
    let entry = (8 + ID + 1 + ACCOUNT + 8 + 4 + 2 * (1 + DEPOSIT)) + (ID + 8);
    price(said + entry + LINE) + content(size)
}

/// A line of the pin log with its page, on which are 32.
const LINE: usize = 8 + 1 + 32 + (2 + DIGEST) + CID_VALUE + SIZE + BLOCK + ID;
/// The line's index in its record.
const PIN: usize = 8;

pub fn exceptions(image: &str, patterns: &[String]) -> u64 {
    let lengths: Vec<_> = patterns.iter().map(|pattern| 1 + pattern.len()).collect();
    price(ID + image.len() + 1 + lengths.iter().sum::<usize>() + DEPOSIT)
}

pub fn kept(digest: &str, json: &str) -> u64 {
    price(digest.len() + json.len() + COUNT)
}

pub fn node(id: &str) -> u64 {
    let entry = id.len() + ACCOUNT + 1 + (1 + PEER_VALUE) + 1 + BLOCK + 2 + DEPOSIT;
    let (by_owner, by_type, by_peer) = (ACCOUNT + id.len(), 1 + id.len(), 68 + id.len());
    price(entry + by_owner + by_type + by_peer)
}
