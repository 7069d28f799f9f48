//! References: what names a manifest inside a repository.

use crate::{Digest, Tag, TagError};
use core::fmt;

/// A tag or a digest. A digest always holds a colon and a tag never does, so the text tells which.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// A name that can move.
    Tag(Tag),
    /// The content itself.
    Digest(Digest),
}

impl core::str::FromStr for Reference {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        if text.contains(':') {
            return text.parse().map(Self::Digest).map_err(|_| TagError::Grammar);
        }
        text.parse().map(Self::Tag)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tag(tag) => tag.fmt(f),
            Self::Digest(digest) => digest.fmt(f),
        }
    }
}
