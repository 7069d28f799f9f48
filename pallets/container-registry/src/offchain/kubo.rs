//! Kubo's RPC, and a gateway's, as text: addresses of requests and what answers say.
//!
//! Answers are lines of JSON, some of them about progress only. CIDs in them are compared parsed.

use alloc::{format, string::String};
use container_registry_primitives::BlobCid;
use serde_json::Value;

/// Pins what the daemon has, without asking its peers.
pub(super) fn pin_local(api: &str, cid: &str) -> String {
    format!("{api}/api/v0/pin/add?arg={cid}&offline=true&timeout=5s")
}

/// Pins, fetching from peers for `seconds` at most.
pub(super) fn pin_remote(api: &str, cid: &str, seconds: u64) -> String {
    format!("{api}/api/v0/pin/add?arg={cid}&timeout={seconds}s")
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

/// Imports a CAR and pins its root.
pub(super) fn dag_import(api: &str) -> String {
    format!("{api}/api/v0/dag/import?pin-roots=true")
}

/// A blob's bytes at a gateway.
pub(super) fn blob(source: &str, digest: &str) -> String {
    format!("{source}/blobs/{digest}")
}

/// A blob's blocks at a gateway.
pub(super) fn car(source: &str, cid: &str) -> String {
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

/// Whether the answer to `add` says that the file has the CID.
pub(super) fn is_added(answer: &[u8], cid: &BlobCid) -> bool {
    lines(answer).any(|line| is_cid(line.get("Hash"), cid))
}

/// Whether the answer to `dag/import` says that the CID is a root and was pinned.
pub(super) fn is_imported(answer: &[u8], cid: &BlobCid) -> bool {
    lines(answer).any(|line| {
        let root = line.get("Root");
        let error = root.and_then(|root| root.get("PinErrorMsg")).and_then(Value::as_str);
        error.unwrap_or_default().is_empty()
            && is_cid(root.and_then(|root| root.get("Cid")).and_then(|cid| cid.get("/")), cid)
    })
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
            (pin_local("http://h:1", CID), format!("pin/add?arg={CID}&offline=true&timeout=5s")),
            (pin_remote("http://h:1", CID, 15), format!("pin/add?arg={CID}&timeout=15s")),
            (unpin("http://h:1", &cid()), format!("pin/rm?arg={CID}")),
            (dag_import("http://h:1"), "dag/import?pin-roots=true".into()),
            (
                add("http://h:1"),
                "add?cid-version=1&raw-leaves=true&chunker=size-1048576&max-file-links=1024\
                 &pin=true&progress=false"
                    .into(),
            ),
        ] {
            assert_eq!(built, format!("http://h:1/api/v0/{expected}"));
        }
        assert_eq!(blob("http://g", "sha256:00"), "http://g/blobs/sha256:00");
        assert_eq!(car("http://g", CID), format!("http://g/ipfs/{CID}?format=car"));
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
    fn answers_to_add() {
        for (answer, expected) in [
            (format!(r#"{{"Name":"blob","Hash":"{CID}","Size":"0"}}"#), true),
            (format!("{{\"Name\":\"blob\",\"Bytes\":9}}\n{{\"Hash\":\"{BASE58}\"}}\n"), true),
            (format!(r#"{{"Name":"blob","Hash":"{OTHER}"}}"#), false),
            (r#"{"Hash":7}"#.into(), false),
            ("<html>".into(), false),
        ] {
            assert_eq!(is_added(answer.as_bytes(), &cid()), expected, "{answer}");
        }
        assert!(!is_added(&[0xff, b'\n', b'{'], &cid()));
    }

    #[test]
    fn answers_to_dag_import() {
        for (answer, expected) in [
            (format!(r#"{{"Root":{{"Cid":{{"/":"{CID}"}},"PinErrorMsg":""}}}}"#), true),
            (format!("{{\"Root\":{{\"Cid\":{{\"/\":\"{BASE58}\"}}}}}}\n{{\"Stats\":{{}}}}"), true),
            (format!(r#"{{"Root":{{"Cid":{{"/":"{CID}"}},"PinErrorMsg":"no"}}}}"#), false),
            (format!(r#"{{"Root":{{"Cid":{{"/":"{OTHER}"}},"PinErrorMsg":""}}}}"#), false),
            (r#"{"Root":{"Cid":"x"}}"#.into(), false),
        ] {
            assert_eq!(is_imported(answer.as_bytes(), &cid()), expected, "{answer}");
        }
    }
}
