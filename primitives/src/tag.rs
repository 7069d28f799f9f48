//! Tags (OCI distribution spec, "Pulling manifests").

use crate::{bounds::MAX_TAG_LEN, text::validated_text};

/// The tag that is meant where none is given.
pub const DEFAULT_TAG: &str = "latest";

/// Why a tag is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagError {
    /// There is nothing in it.
    Empty,
    /// More than [`MAX_TAG_LEN`] bytes.
    TooLong,
    /// Not of the grammar.
    Grammar,
}

impl core::fmt::Display for TagError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Empty => "the tag is empty",
            Self::TooLong => "the tag is longer than 128 bytes",
            Self::Grammar => {
                "a tag consists of letters, digits, '_', '.' and '-', and starts with none of the \
                 last two"
            }
        })
    }
}

impl core::error::Error for TagError {}

validated_text! {
    /// A tag: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`.
    Tag, TagError, check
}

impl Default for Tag {
    fn default() -> Self {
        Self(DEFAULT_TAG.into())
    }
}

fn check(tag: &[u8]) -> Result<&str, TagError> {
    let first = tag.first().ok_or(TagError::Empty)?;
    if tag.len() > MAX_TAG_LEN as usize {
        return Err(TagError::TooLong);
    }
    let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    if !word(first) || !tag.iter().all(|byte| word(byte) || matches!(byte, b'.' | b'-')) {
        return Err(TagError::Grammar);
    }
    core::str::from_utf8(tag).map_err(|_| TagError::Grammar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_of_the_specification() {
        for good in ["a", "latest", "v1.2.3", "_x", "A-b_c.9"] {
            assert!(good.parse::<Tag>().is_ok(), "{good}");
        }
        for bad in [".a", "-a", "a/b", "a:b", "a b", "é", "sha256:00"] {
            assert_eq!(bad.parse::<Tag>(), Err(TagError::Grammar), "{bad}");
        }
        assert_eq!("".parse::<Tag>(), Err(TagError::Empty));
        assert!("a".repeat(128).parse::<Tag>().is_ok());
        assert_eq!("a".repeat(129).parse::<Tag>(), Err(TagError::TooLong));
        assert_eq!("".parse::<Tag>().unwrap_or_default().as_str(), "latest");
    }
}
