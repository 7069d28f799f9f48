//! Kubo's RPC, and a gateway's, as text: addresses of requests and what answers say.
//!
//! Answers are lines of JSON, some of them about progress only. CIDs in them are compared parsed.

use alloc::{format, string::String};
use container_registry_primitives::{BlobCid, Digest};
use serde_json::Value;

/// Pins what the daemon has, without asking its peers, within so many seconds.
pub(super) fn pin(api: &str, cid: &BlobCid, seconds: u64) -> String {
    format!("{api}/api/v0/pin/add?arg={cid}&offline=true&timeout={seconds}s")
}

/// Whether the daemon itself has a block. `cat` does not tell with every daemon: js-ipfs, for one, waits
/// for what is missing.
pub(super) fn has(api: &str, cid: &BlobCid) -> String {
    format!("{api}/api/v0/block/stat?arg={cid}&offline=true&timeout=5s")
}

/// Looks for a block, among peers too, for `seconds` at most.
pub(super) fn seek(api: &str, cid: &BlobCid, seconds: u64) -> String {
    format!("{api}/api/v0/block/stat?arg={cid}&timeout={seconds}s")
}

/// The first `length` bytes of what the daemon has.
pub(super) fn cat_local(api: &str, cid: &BlobCid, length: u64) -> String {
    format!("{api}/api/v0/cat?arg={cid}&length={length}&offline=true")
}

/// The first `length` bytes, fetched from peers within `seconds`.
pub(super) fn cat(api: &str, cid: &BlobCid, length: u64, seconds: u64) -> String {
    format!("{api}/api/v0/cat?arg={cid}&length={length}&timeout={seconds}s")
}

/// All blocks of what the daemon has, as a CAR.
pub(super) fn export(api: &str, cid: &BlobCid) -> String {
    format!("{api}/api/v0/dag/export?arg={cid}&offline=true&progress=false")
}

/// Takes a pin away.
pub(super) fn unpin(api: &str, cid: &BlobCid) -> String {
    format!("{api}/api/v0/pin/rm?arg={cid}")
}

/// Adds a file with the parameters of this registry's CIDs (IPIP-499, `unixfs-v1-2025`).
pub(super) fn add(api: &str) -> String {
    format!(
        "{api}/api/v0/add?cid-version=1&raw-leaves=true&chunker=size-1048576\
         &max-file-links=1024&pin=true&progress=false"
    )
}

/// Imports a CAR. Nothing of it is pinned: that comes when its bytes are known to be the right ones.
pub(super) fn dag_import(api: &str) -> String {
    format!("{api}/api/v0/dag/import?pin-roots=false")
}

/// A blob's bytes at a gateway.
pub(super) fn blob(source: &str, digest: &Digest) -> String {
    format!("{source}/blobs/{digest}")
}

/// A blob's blocks at a gateway.
pub(super) fn car(source: &str, cid: &BlobCid) -> String {
    format!("{source}/ipfs/{cid}?format=car")
}

/// Whether the answer to `pin/add` says that the CID is pinned.
pub(super) fn is_pinned(answer: &[u8], cid: &BlobCid) -> bool {
    lines(answer).any(|line| {
        let pins = line.get("Pins").and_then(Value::as_array);
        pins.is_some_and(|pins| pins.iter().any(|pin| is_cid(Some(pin), cid)))
    })
}

/// Whether the answer to `pin/rm` says that the CID is not pinned now. When it was not pinned before
/// either, a Kubo answers with status 500, as for any other error.
pub(super) fn is_unpinned(status: u16, answer: &[u8]) -> bool {
    let was_not = |line: Value| {
        let message = line.get("Message").and_then(Value::as_str);
        message.is_some_and(|message| message.contains("not pinned"))
    };
    status == 200 || status == 500 && lines(answer).any(was_not)
}

/// The block's bytes by the answer to `block/stat`.
pub(super) fn block_size(answer: &[u8]) -> Option<u64> {
    lines(answer).find_map(|line| line.get("Size")?.as_u64())
}

/// The CID that the answer to `add` gives the file.
pub(super) fn added(answer: &[u8]) -> Option<BlobCid> {
    let hash = |line: Value| BlobCid::parse_any(line.get("Hash")?.as_str()?).ok();
    lines(answer).filter_map(hash).last()
}

fn lines(answer: &[u8]) -> impl Iterator<Item = Value> {
    answer.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok())
}

fn is_cid(value: Option<&Value>, cid: &BlobCid) -> bool {
    let text = value.and_then(Value::as_str);
    text.is_some_and(|text| BlobCid::parse_any(text).as_ref() == Ok(cid))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CID: &str = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
    /// The same in base58.
    const BASE58: &str = "zb2rhmy65F3REf8SZp7De11gxtECBGgUKaLdiDj7MCGCHxbDW";
    const OTHER: &str = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";

    fn cid() -> BlobCid {
        CID.parse().unwrap()
    }

    #[test]
    fn addresses() {
        for (built, expected) in [
            (pin("http://h:1", &cid(), 5), format!("pin/add?arg={CID}&offline=true&timeout=5s")),
            (has("http://h:1", &cid()), format!("block/stat?arg={CID}&offline=true&timeout=5s")),
            (seek("http://h:1", &cid(), 15), format!("block/stat?arg={CID}&timeout=15s")),
            (cat_local("http://h:1", &cid(), 9), format!("cat?arg={CID}&length=9&offline=true")),
            (cat("http://h:1", &cid(), 9, 15), format!("cat?arg={CID}&length=9&timeout=15s")),
            (
                export("http://h:1", &cid()),
                format!("dag/export?arg={CID}&offline=true&progress=false"),
            ),
            (unpin("http://h:1", &cid()), format!("pin/rm?arg={CID}")),
            (dag_import("http://h:1"), "dag/import?pin-roots=false".into()),
            (
                add("http://h:1"),
                "add?cid-version=1&raw-leaves=true&chunker=size-1048576&max-file-links=1024\
                 &pin=true&progress=false"
                    .into(),
            ),
        ] {
            assert_eq!(built, format!("http://h:1/api/v0/{expected}"));
        }
        let digest = Digest::Sha256([0xab; 32]);
        assert_eq!(blob("http://g", &digest), format!("http://g/blobs/{digest}"));
        assert_eq!(car("http://g", &cid()), format!("http://g/ipfs/{CID}?format=car"));
    }

    #[test]
    fn the_base58_of_the_tests_is_the_same_cid() {
        assert_eq!(BlobCid::parse_any(BASE58), Ok(cid()));
    }

    #[test]
    fn answers_to_pin_add() {
        for (answer, expected) in [
            (format!(r#"{{"Pins":["{CID}"]}}"#), true),
            (format!("{{\"Progress\":3}}\n{{\"Pins\":[\"{BASE58}\"]}}\n"), true),
            (format!(r#"{{"Pins":["{OTHER}","{CID}"],"Progress":1}}"#), true),
            (format!(r#"{{"Pins":["{OTHER}"]}}"#), false),
            (r#"{"Pins":[]}"#.into(), false),
            (r#"{"Message":"block was not found locally","Code":0,"Type":"error"}"#.into(), false),
            (String::new(), false),
        ] {
            assert_eq!(is_pinned(answer.as_bytes(), &cid()), expected, "{answer}");
        }
    }

    #[test]
    fn answers_to_pin_rm() {
        let error = |message: &str| format!(r#"{{"Message":"{message}","Code":0,"Type":"error"}}"#);
        for (status, answer, expected) in [
            (200, format!(r#"{{"Pins":["{CID}"]}}"#), true),
            (500, error("not pinned or pinned indirectly"), true),
            // js-ipfs.
            (500, error(&format!("{CID} is not pinned")), true),
            (500, error("context deadline exceeded"), false),
            (500, String::new(), false),
            (401, error("not pinned or pinned indirectly"), false),
            (403, "403 - Forbidden".into(), false),
            (404, "404 page not found".into(), false),
        ] {
            assert_eq!(is_unpinned(status, answer.as_bytes()), expected, "{status} {answer}");
        }
    }

    #[test]
    fn answers_to_block_stat() {
        for (answer, expected) in [
            (format!(r#"{{"Key":"{CID}","Size":1048576}}"#), Some(1_048_576)),
            (format!("{{\"Key\":\"{CID}\",\"Size\":0}}\n"), Some(0)),
            (r#"{"Size":"9"}"#.into(), None),
            (r#"{"Message":"ipld: could not find it","Code":0,"Type":"error"}"#.into(), None),
            (String::new(), None),
        ] {
            assert_eq!(block_size(answer.as_bytes()), expected, "{answer}");
        }
    }

    #[test]
    fn answers_to_add() {
        let other = OTHER.parse().unwrap();
        for (answer, expected) in [
            (format!(r#"{{"Name":"blob","Hash":"{CID}","Size":"0"}}"#), Some(cid())),
            (
                format!("{{\"Name\":\"blob\",\"Bytes\":9}}\n{{\"Hash\":\"{BASE58}\"}}\n"),
                Some(cid()),
            ),
            (format!(r#"{{"Name":"blob","Hash":"{OTHER}"}}"#), Some(other)),
            (r#"{"Hash":7}"#.into(), None),
            ("<html>".into(), None),
        ] {
            assert_eq!(added(answer.as_bytes()), expected, "{answer}");
        }
        assert_eq!(added(&[0xff, b'\n', b'{']), None);
    }
}
