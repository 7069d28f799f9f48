//! Parameters of the methods `registry_*`, from the text that a client sends to the bytes that the
//! runtime takes. Each function is told its parameter's name, for the error.

use container_registry_primitives::{
    Digest, ImageName, NameError, SpaceName, Tag, bounds::MAX_NODE_ID_LEN, fits_together,
};
use container_registry_runtime::AccountId;
use jsonrpsee::types::{ErrorObjectOwned, error::ErrorCode};
use pallet_container_registry_runtime_api::{MAX_PAGE, NodeType, Reference};
use polkadot_sdk::sp_core::{bytes::from_hex, crypto::Ss58Codec};
use std::{fmt::Display, str::FromStr};

/// Items on a page if the client does not say.
const DEFAULT_PAGE: u32 = 100;

type Result<T> = std::result::Result<T, ErrorObjectOwned>;

/// The error for a parameter that cannot be what it shall be.
pub fn invalid(name: &str, why: impl Display) -> ErrorObjectOwned {
    let message = format!("{name}: {why}");
    ErrorObjectOwned::owned(ErrorCode::InvalidParams.code(), message, None::<()>)
}

fn parse<T: FromStr<Err: Display>>(name: &str, text: &str) -> Result<T> {
    text.parse().map_err(|error| invalid(name, error))
}

/// A space's name.
pub fn space(name: &str, text: &str) -> Result<Vec<u8>> {
    Ok(parse::<SpaceName>(name, text)?.as_bytes().into())
}

/// An image's name inside its space.
pub fn image_name(name: &str, text: &str) -> Result<Vec<u8>> {
    Ok(parse::<ImageName>(name, text)?.as_bytes().into())
}

/// A tag.
pub fn tag(name: &str, text: &str) -> Result<Vec<u8>> {
    Ok(parse::<Tag>(name, text)?.as_bytes().into())
}

/// A digest.
pub fn digest(name: &str, text: &str) -> Result<Vec<u8>> {
    Ok(parse::<Digest>(name, text)?.to_bytes())
}

/// A cursor that only the chain can read: hexadecimal digits after `0x`.
pub fn hex(name: &str, text: &str) -> Result<Vec<u8>> {
    from_hex(text).map_err(|error| invalid(name, error))
}

/// `space/image`.
pub fn repository(name: &str, text: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let (space, image) = text
        .split_once('/')
        .ok_or_else(|| invalid(name, "a name has two parts at least, as space/image"))?;
    let (space, image): (SpaceName, ImageName) = (parse(name, space)?, parse(name, image)?);
    if !fits_together(&space, &image) {
        return Err(invalid(name, NameError::TooLong));
    }
    Ok((space.as_bytes().into(), image.as_bytes().into()))
}

/// `space/image:tag` or `space/image@digest`. As everywhere, no tag means `latest`.
pub fn image(name: &str, text: &str) -> Result<(Vec<u8>, Vec<u8>, Reference)> {
    if let Some((names, digest)) = text.split_once('@') {
        let (space, image) = repository(name, names)?;
        return Ok((space, image, Reference::Digest(self::digest(name, digest)?)));
    }
    let (space, image, tag) = tagged(name, text)?;
    Ok((space, image, Reference::Tag(tag)))
}

/// `space/image:tag`. As everywhere, no tag means `latest`.
pub fn tagged(name: &str, text: &str) -> Result<(Vec<u8>, Vec<u8>, Vec<u8>)> {
    if text.contains('@') {
        return Err(invalid(name, "a digest, where only a tag has a meaning"));
    }
    let (names, tag) = match text.split_once(':') {
        Some((names, tag)) => (names, parse(name, tag)?),
        None => (text, Tag::default()),
    };
    let (space, image) = repository(name, names)?;
    Ok((space, image, tag.as_bytes().into()))
}

/// A space, an image in it, and a tag of that.
pub type Within = (Vec<u8>, Option<Vec<u8>>, Option<Vec<u8>>);

/// `space`, `space/image` or `space/image:tag`.
pub fn history(name: &str, text: &str) -> Result<Within> {
    if text.contains(':') {
        let (space, image, tag) = tagged(name, text)?;
        Ok((space, Some(image), Some(tag)))
    } else if text.contains('/') {
        let (space, image) = repository(name, text)?;
        Ok((space, Some(image), None))
    } else {
        Ok((self::space(name, text)?, None, None))
    }
}

/// An account's SS58 address.
pub fn account(name: &str, text: &str) -> Result<AccountId> {
    AccountId::from_ss58check(text)
        .map_err(|error| invalid(name, format_args!("not an SS58 address: {error}")))
}

/// The id of a node.
pub fn node_id(name: &str, text: &str) -> Result<Vec<u8>> {
    let visible = text.bytes().all(|byte| byte.is_ascii_graphic());
    if !visible || !(1..=MAX_NODE_ID_LEN as usize).contains(&text.len()) {
        let why = format_args!("a node's id has 1 to {MAX_NODE_ID_LEN} visible ASCII characters");
        return Err(invalid(name, why));
    }
    Ok(text.as_bytes().into())
}

/// The type of a node.
pub fn node_type(name: &str, text: &str) -> Result<NodeType> {
    match text {
        "Validator" => Ok(NodeType::Validator),
        "StorageMiner" => Ok(NodeType::StorageMiner),
        "Gateway" => Ok(NodeType::Gateway),
        _ => Err(invalid(name, "neither Validator nor StorageMiner nor Gateway")),
    }
}

/// How many items a page shall have.
pub fn limit(limit: Option<u32>) -> Result<u32> {
    let limit = limit.unwrap_or(DEFAULT_PAGE);
    if !(1..=MAX_PAGE).contains(&limit) {
        return Err(invalid("limit", format_args!("{limit} is not in 1..={MAX_PAGE}")));
    }
    Ok(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a refusal says; it always has the code for invalid parameters.
    fn refusal<T: std::fmt::Debug>(result: Result<T>) -> String {
        let error = result.expect_err("refused");
        assert_eq!(error.code(), -32602);
        error.message().into()
    }

    fn sha256() -> String {
        format!("sha256:{}", "ab".repeat(32))
    }

    #[test]
    fn images_by_tag_and_by_digest() {
        let names = |image: &str| (b"demo".to_vec(), image.as_bytes().to_vec());
        for (text, (space, image), reference) in [
            ("demo/app:v1", names("app"), Reference::Tag(b"v1".into())),
            ("demo/app", names("app"), Reference::Tag(b"latest".into())),
            ("demo/tools/cli:V_1.0-x", names("tools/cli"), Reference::Tag(b"V_1.0-x".into())),
            (
                &format!("demo/tools/cli@{}", sha256()),
                names("tools/cli"),
                Reference::Digest(sha256().into()),
            ),
        ] {
            assert_eq!(super::image("image", text), Ok((space, image, reference)), "{text}");
        }
    }

    #[test]
    fn what_is_no_image_is_refused_with_the_reason() {
        let long = format!("{}/{}:v1", "s".repeat(200), "i".repeat(100));
        for (text, why) in [
            ("", "two parts"),
            ("app:v1", "two parts"),
            ("demo/:v1", "the name is empty"),
            ("/app:v1", "the name is empty"),
            ("Demo/app:v1", "lower-case"),
            ("demo/app:", "the tag is empty"),
            ("demo/app:.v1", "a tag consists of"),
            ("localhost:5000/demo/app:v1", "a tag consists of"),
            ("demo/app@", "the digest is empty"),
            ("demo/app@v1", "algorithm"),
            ("demo/app@sha256:AB", "hexadecimal"),
            (&format!("demo/app:v1@{}", sha256()), "lower-case"),
            (&long, "too long"),
        ] {
            let said = refusal(image("image", text));
            assert!(said.starts_with("image: ") && said.contains(why), "{text}: {said}");
        }
        assert!(refusal(tagged("image", &format!("demo/app@{}", sha256()))).contains("only a tag"));
        assert!(refusal(repository("repository", "demo/app:v1")).contains("lower-case"));
    }

    #[test]
    fn what_has_a_history() {
        let bytes = |text: &str| Some(text.as_bytes().to_vec());
        for (text, image, tag) in [
            ("demo", None, None),
            ("demo/tools/cli", bytes("tools/cli"), None),
            ("demo/app:v1", bytes("app"), bytes("v1")),
        ] {
            assert_eq!(history("name", text), Ok((b"demo".to_vec(), image, tag)), "{text}");
        }
        for bad in ["", "Demo", "demo/", "demo:v1", "demo/app:", "demo/app@sha256:00"] {
            assert!(refusal(history("name", bad)).starts_with("name: "), "{bad}");
        }
    }

    #[test]
    fn the_other_texts() {
        assert_eq!(super::hex("after", "0x00ff"), Ok(vec![0, 255]));
        assert!(refusal(super::hex("after", "bafy")).starts_with("after: "));
        assert_eq!(node_id("nodeId", "node-1"), Ok(b"node-1".to_vec()));
        for bad in ["", "a b", "é", &"x".repeat(129)] {
            assert!(refusal(node_id("nodeId", bad)).contains("1 to 128"), "{bad}");
        }
        assert_eq!(node_type("nodeType", "StorageMiner"), Ok(NodeType::StorageMiner));
        assert!(refusal(node_type("nodeType", "gateway")).contains("Gateway"));
    }

    #[test]
    fn accounts_are_ss58_with_their_checksum() {
        let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
        assert_eq!(account("account", alice).unwrap().to_ss58check(), alice);
        for bad in ["", "//Alice", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQZ"] {
            assert!(refusal(account("account", bad)).contains("not an SS58 address"), "{bad}");
        }
    }

    #[test]
    fn pages_have_bounds() {
        assert_eq!(limit(None), Ok(DEFAULT_PAGE));
        assert_eq!(limit(Some(1)), Ok(1));
        assert_eq!(limit(Some(MAX_PAGE)), Ok(MAX_PAGE));
        for bad in [0, MAX_PAGE + 1, u32::MAX] {
            assert!(refusal(limit(Some(bad))).contains("not in 1..=256"), "{bad}");
        }
    }
}
