//! Names of spaces and images (OCI distribution spec, "Pulling manifests").

use crate::{
    bounds::{MAX_FULL_NAME_LEN, MAX_IMAGE_NAME_LEN, MAX_SPACE_NAME_LEN},
    text::validated_text,
};

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// There is nothing in it.
    Empty,
    /// More bytes than the bound.
    TooLong,
    /// Not of the grammar.
    Grammar,
}

impl core::fmt::Display for NameError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Empty => "the name is empty",
            Self::TooLong => "the name is too long (255 bytes for space/image)",
            Self::Grammar => {
                "a name consists of lower-case letters and digits, separated by one '.', one or \
                 two '_', or any number of '-', in parts joined by '/'"
            }
        })
    }
}

impl core::error::Error for NameError {}

validated_text! {
    /// A space's name, the first path component of an image reference:
    /// `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`, at most [`MAX_SPACE_NAME_LEN`] bytes.
    SpaceName, NameError, check_space
}

validated_text! {
    /// An image's name inside its space: one or more components joined by `/`, at most
    /// [`MAX_IMAGE_NAME_LEN`] bytes.
    ImageName, NameError, check_image
}

/// Whether the two make a reference within [`MAX_FULL_NAME_LEN`].
pub fn fits_together(space: &SpaceName, image: &ImageName) -> bool {
    // With the slash between them.
    space.as_bytes().len().saturating_add(image.as_bytes().len()) < MAX_FULL_NAME_LEN as usize
}

fn check_space(name: &[u8]) -> Result<&str, NameError> {
    check(name, MAX_SPACE_NAME_LEN, is_component)
}

fn check_image(name: &[u8]) -> Result<&str, NameError> {
    check(name, MAX_IMAGE_NAME_LEN, |name| name.split(|byte| *byte == b'/').all(is_component))
}

fn check(name: &[u8], max: u32, grammar: impl Fn(&[u8]) -> bool) -> Result<&str, NameError> {
    if name.is_empty() {
        return Err(NameError::Empty);
    }
    if name.len() > max as usize {
        return Err(NameError::TooLong);
    }
    if !grammar(name) {
        return Err(NameError::Grammar);
    }
    core::str::from_utf8(name).map_err(|_| NameError::Grammar)
}

/// `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*`
fn is_component(part: &[u8]) -> bool {
    let alphanumeric = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let (Some(first), Some(last)) = (part.first(), part.last()) else { return false };
    if !alphanumeric(first) || !alphanumeric(last) {
        return false;
    }
    // Every run between two alphanumeric runs is one of the separators.
    part.split(alphanumeric)
        .all(|run| matches!(run, b"" | b"." | b"_" | b"__") || run.iter().all(|byte| *byte == b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};
    use proptest::prelude::*;

    #[test]
    fn the_grammar_of_the_specification() {
        for good in ["a", "a.b", "a_b", "a__b", "a-b", "a---b", "library", "0", "a.b_c__d-e"] {
            assert!(good.parse::<SpaceName>().is_ok(), "{good}");
        }
        for bad in ["A", "a..b", "a___b", "-a", "a-", ".a", "a.", "a._b", "a b", "é", "..", "a/b"]
        {
            assert_eq!(bad.parse::<SpaceName>(), Err(NameError::Grammar), "{bad}");
        }
        for good in ["a", "a/b", "a/b/c.d"] {
            assert!(good.parse::<ImageName>().is_ok(), "{good}");
        }
        for bad in ["/", "a/", "/a", "a//b", "a/../b", "../a"] {
            assert_eq!(bad.parse::<ImageName>(), Err(NameError::Grammar), "{bad}");
        }
        assert_eq!("".parse::<ImageName>(), Err(NameError::Empty));
    }

    #[test]
    fn the_bounds_count_bytes() {
        let name = |len: usize| "a".repeat(len);
        assert!(name(253).parse::<SpaceName>().is_ok());
        assert_eq!(name(254).parse::<SpaceName>(), Err(NameError::TooLong));
        let image: ImageName = name(250).parse().unwrap();
        assert!(fits_together(&name(4).parse().unwrap(), &image));
        assert!(!fits_together(&name(5).parse().unwrap(), &image));
    }

    proptest! {
        #[test]
        fn what_the_grammar_makes_is_accepted(
            parts in proptest::collection::vec("[a-z0-9]{1,5}((\\.|_|__|-{1,3})[a-z0-9]{1,5}){0,3}", 1..4)
        ) {
            let joined: String = parts.join("/");
            prop_assert!(joined.parse::<ImageName>().is_ok());
            prop_assert!(parts[0].parse::<SpaceName>().is_ok());
        }

        #[test]
        fn no_accepted_name_leaves_its_folder(name in "[a-z./_-]{0,20}") {
            if let Ok(name) = name.parse::<ImageName>() {
                for part in format!("{name}").split('/') {
                    prop_assert!(!part.is_empty() && part != "." && part != "..");
                }
            }
        }
    }
}
