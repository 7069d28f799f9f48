//! What is refused by its looks. The texts of the universe need no full grammar.

use super::Ruling;
use crate::tests::{Error, model::step::Must};

fn ensure(holds: bool, error: Error) -> Ruling {
    if holds { Ok(()) } else { Err(error.into()) }
}

pub fn not_empty(text: &str, error: Error) -> Ruling {
    ensure(!text.is_empty(), error)
}

fn within(text: &str, bytes: usize) -> Ruling {
    ensure(text.len() <= bytes, Error::ExceedsMaxLength)
}

fn name(text: &str) -> Ruling {
    let component = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
    ensure(text.split('/').all(component), Error::InvalidName)
}

pub fn space(text: &str) -> Ruling {
    within(text, 253)?;
    name(text)
}

pub fn image(text: &str) -> Ruling {
    not_empty(text, Error::EmptyImageName)?;
    within(text, 253)?;
    name(text)
}

/// A space's and an image's names.
pub fn names(repo: &str, image: &str) -> Ruling {
    name(repo)?;
    name(image)
}

pub fn tag(text: &str) -> Ruling {
    ensure(!text.is_empty() && !text.starts_with('-'), Error::InvalidTag)
}

/// The lengths of whatever there is.
pub fn lengths(repo: &str, image: &str, tag: &str, digest: &str, cid: &str) -> Ruling {
    within(repo, 253)?;
    within(image, 253)?;
    within(tag, 128)?;
    within(digest, 135)?;
    within(cid, 64)
}

pub fn together(repo: &str, image: &str) -> Ruling {
    ensure(repo.len() + 1 + image.len() <= 255, Error::ExceedsMaxLength)
}

pub fn digest(text: &str) -> Ruling {
    let is_known = ["sha256:", "blake3:"].iter().any(|algorithm| text.starts_with(algorithm));
    ensure(is_known && text.len() == 71, Error::InvalidDigest)
}

/// A digest, and a CID that may be its.
pub fn content(digest: &str, cid: &str) -> Ruling {
    self::digest(digest)?;
    ensure(cid.len() == 59, Error::InvalidCid)?;
    // Nothing can be said of a digest that no CID carries.
    if !digest.starts_with("sha256:") {
        return Ok(());
    }
    // All raw CIDs of the universe are those of these contents.
    let of = |number: &u8| super::super::step::raw_of(*number) == cid;
    match (0..4_u8).find(of) {
        Some(number) => {
            let right = super::super::step::digest_of(number) == digest;
            ensure(right, Error::CidDoesNotMatchDigest)
        }
        None => Ok(()),
    }
}

pub fn patterns(patterns: &[&str]) -> Ruling {
    ensure(patterns.len() <= 2, Error::TooManyTagPatterns)?;
    for pattern in patterns {
        within(pattern, 128)?;
        ensure(!pattern.is_empty() && !pattern.contains(' '), Error::InvalidTagPattern)?;
    }
    Ok(())
}

pub fn node_id(text: &str) -> Ruling {
    within(text, 128)?;
    ensure(!text.is_empty() && !text.contains(' '), Error::InvalidNodeId)
}

pub fn expected(expected: Must) -> Ruling {
    let Must::This(named) = expected else { return Ok(()) };
    let named = named.text();
    not_empty(&named, Error::EmptyDigest)?;
    lengths("", "", "", &named, "")?;
    digest(&named)
}

pub fn peer(text: &str) -> Ruling {
    within(text, 128)?;
    // An Ed25519 key, or the hash of another.
    ensure([52, 46].contains(&text.len()), Error::InvalidIpfsNodeId)
}
