//! Keys of the index, in the order of the listings.

use container_registry_primitives::{Digest, ImageName, SpaceName, Tag};
use std::fmt;

/// A key. Its bytes are a letter for the kind and then the parts, each after a zero byte, which is
/// in no name, tag or digest:
///
/// | kind | parts | value |
/// |---|---|---|
/// | `s` | space | id (16 bytes, little-endian), owner (32 bytes) |
/// | `r` | space`/`image, of a repository that the chain has | nothing |
/// | `t` | space`/`image, tag in lower case, tag | the manifest's digest |
/// | `m` | space`/`image, digest | the CID of the manifest |
/// | `b` | space, digest | the blob's CID |
/// | `i` | digest of a manifest that the chain itself keeps | its JSON |
///
/// Byte order is the order of the catalog, and of tags regardless of case (OCI distribution spec,
/// "Listing Tags").
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// Of a space.
    pub fn space(space: &SpaceName) -> Self {
        Self::of(b's', &[space.as_str()])
    }

    /// Of a repository.
    pub fn repository(space: &SpaceName, image: &ImageName) -> Self {
        Self::of(b'r', &[&format!("{space}/{image}")])
    }

    /// Of a tag.
    pub fn tag(space: &SpaceName, image: &ImageName, tag: &Tag) -> Self {
        let tag = tag.as_str();
        Self::of(b't', &[&format!("{space}/{image}"), &tag.to_ascii_lowercase(), tag])
    }

    /// Of a manifest.
    pub fn manifest(space: &SpaceName, image: &ImageName, digest: &Digest) -> Self {
        Self::of(b'm', &[&format!("{space}/{image}"), &digest.to_string()])
    }

    /// Of a blob.
    pub fn blob(space: &SpaceName, digest: &Digest) -> Self {
        Self::of(b'b', &[space.as_str(), &digest.to_string()])
    }

    /// Of a manifest that the chain itself keeps.
    pub fn inline_manifest(digest: &Digest) -> Self {
        Self::of(b'i', &[&digest.to_string()])
    }

    /// What the keys of all manifests begin with.
    pub(super) fn manifests() -> Self {
        Self::of(b'm', &[""])
    }

    /// What comes right after the manifests of the repository of that name. The repository need not exist.
    pub(super) fn after_manifests_of(name: &str) -> Self {
        Self::of(b'm', &[name, ""]).end()
    }

    /// The repository's name, if this is a manifest's key.
    pub(super) fn repository_of_manifest(&self) -> Option<&str> {
        let rest = std::str::from_utf8(self.0.strip_prefix(b"m\0")?).ok()?;
        rest.split_once('\0').map(|(name, _)| name)
    }

    /// Whether a push writes such a key: of a tag, a manifest or a blob.
    pub(super) fn is_of_a_push(&self) -> bool {
        matches!(self.0.first(), Some(b't' | b'm' | b'b'))
    }

    /// What the keys of a repository's tags begin with.
    pub(super) fn tags(space: &SpaceName, image: &ImageName) -> Self {
        Self::of(b't', &[&format!("{space}/{image}"), ""])
    }

    /// What comes right after the tag of that name. The tag need not exist.
    pub(super) fn after_tag(space: &SpaceName, image: &ImageName, tag: &str) -> Self {
        let name = format!("{space}/{image}");
        Self::of(b't', &[&name, &tag.to_ascii_lowercase(), tag, ""])
    }

    /// The space and the digest, as text, if this is a blob's key.
    pub fn as_blob(&self) -> Option<(&str, &str)> {
        let rest = std::str::from_utf8(self.0.strip_prefix(b"b\0")?).ok()?;
        rest.split_once('\0')
    }

    /// The last part.
    pub(super) fn last_part(&self) -> Option<&str> {
        std::str::from_utf8(self.0.rsplit(|byte| *byte == 0).next()?).ok()
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first key after all that begin with this one.
    pub(super) fn end(&self) -> Self {
        let mut end = self.0.clone();
        end.push(0xff);
        Self(end)
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    fn of(kind: u8, parts: &[&str]) -> Self {
        let mut bytes = vec![kind];
        for part in parts {
            bytes.push(0);
            bytes.extend_from_slice(part.as_bytes());
        }
        Self(bytes)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.escape_ascii())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn repositories_sort_as_their_names_do() {
        let names = ["a-b/x", "a.b/x", "a/x", "a/x-y", "a/x/y", "ab/x"];
        let digest = Digest::Sha512([0xff; 64]);
        let keys = names.map(|name| {
            let (space, image) = name.split_once('/').unwrap();
            Key::manifest(&space.parse().unwrap(), &image.parse().unwrap(), &digest)
        });
        assert!(keys.is_sorted());
        for (name, pair) in names.iter().zip(keys.windows(2)) {
            assert_eq!(pair[0].repository_of_manifest(), Some(*name));
            let after = Key::after_manifests_of(name);
            assert!(pair[0] < after && after < pair[1], "{name}");
        }
    }

    #[test]
    fn a_blob_s_key_can_be_read_back() {
        let digest = Digest::Sha256([7; 32]);
        let key = Key::blob(&"a".parse().unwrap(), &digest);
        assert_eq!(key.as_blob(), Some(("a", digest.to_string().as_str())));
        assert_eq!(Key::space(&"b".parse().unwrap()).as_blob(), None);
    }

    proptest! {
        #[test]
        fn tags_sort_regardless_of_case(one in "[a-zA-Z0-9_]{1,6}", other in "[a-zA-Z0-9_]{1,6}") {
            let (space, image) = ("s".parse().unwrap(), "i".parse().unwrap());
            let key = |tag: &str| Key::tag(&space, &image, &tag.parse().unwrap());
            let text = |tag: &str| (tag.to_ascii_lowercase(), tag.to_owned());
            prop_assert_eq!(key(&one).cmp(&key(&other)), text(&one).cmp(&text(&other)));
            // The place after a tag is before all later tags.
            let after = Key::after_tag(&space, &image, &one);
            prop_assert!(key(&one) < after);
            prop_assert_eq!(key(&other) < after, text(&other) <= text(&one));
        }
    }
}
