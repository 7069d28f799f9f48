//! The CIDs that Kubo gave for fixed inputs: AES-128-CTR key stream, made by `openssl`.

use ipfs_store::unixfs::{Builder, Profile};
use serde::Deserialize;
use std::{
    io::Read,
    process::{Command, Stdio},
};

#[derive(Deserialize)]
struct Vectors {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    size: u64,
    sha256: String,
    cid: String,
}

/// Above this a vector is for optimised builds.
const SMALL: u64 = 64 * 1024 * 1024;

#[test]
fn small_blobs_get_kubos_cids() {
    check_all(|size| size <= SMALL);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "1 GiB and more takes minutes without optimisation")]
fn large_blobs_get_kubos_cids() {
    check_all(|size| size > SMALL);
}

fn check_all(wanted: impl Fn(u64) -> bool) {
    let vectors: Vectors = serde_json::from_str(include_str!("../vectors/kubo-cids.json")).unwrap();
    let vectors: Vec<_> = vectors.vectors.into_iter().filter(|v| wanted(v.size)).collect();
    assert!(!vectors.is_empty());
    for vector in vectors {
        if !check(&vector) {
            return;
        }
    }
}

/// `false` if there is no `openssl` to make the input, and it is not required.
fn check(vector: &Vector) -> bool {
    let zeros = "00".repeat(16);
    let openssl = Command::new("openssl")
        .args(["enc", "-aes-128-ctr", "-nosalt", "-in", "/dev/zero", "-K", &zeros, "-iv", &zeros])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut openssl = match openssl {
        Ok(child) => child,
        Err(error) => {
            let required = std::env::var_os("REQUIRE_REAL_PEERS").is_some_and(|set| set == "1");
            assert!(!required, "openssl cannot be run, and REQUIRE_REAL_PEERS=1: {error}");
            eprintln!("SKIPPED: Kubo's vectors need openssl on PATH: {error}");
            return false;
        }
    };
    let mut stream = openssl.stdout.take().unwrap().take(vector.size);
    let mut builder = Builder::new(Profile::UNIXFS_V1_2025);
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let len = stream.read(&mut buffer).unwrap();
        if len == 0 {
            break;
        }
        builder.update(&buffer[..len], &mut |_| {});
    }
    openssl.kill().unwrap();
    openssl.wait().unwrap();
    let built = builder.finish(&mut |_| {});
    let sha256: String = built.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((built.size, sha256.as_str()), (vector.size, vector.sha256.as_str()));
    assert_eq!(built.cid.to_string(), vector.cid, "{} bytes", vector.size);
    true
}
