//! Patterns of tags.

use crate::{Tag, bounds::MAX_TAG_LEN, text::validated_text};

/// Why a pattern of tags is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagPatternError {
    /// There is nothing in it.
    Empty,
    /// More than [`MAX_TAG_LEN`] bytes.
    TooLong,
    /// Something that is neither `*` nor in any tag.
    Grammar,
}

impl core::fmt::Display for TagPatternError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Empty => "the pattern is empty",
            Self::TooLong => "the pattern is longer than 128 bytes",
            Self::Grammar => "a pattern consists of letters, digits, '_', '.', '-' and '*'",
        })
    }
}

impl core::error::Error for TagPatternError {}

validated_text! {
    /// A pattern of tags: the characters of a tag, and `*` for any number of them, none included.
    TagPattern, TagPatternError, check
}

impl TagPattern {
    /// Whether the whole tag is of the pattern. Takes at most as many steps as the product of both
    /// lengths, whatever the stars.
    pub fn matches(&self, tag: &Tag) -> bool {
        let (mut pattern, mut tag) = (self.as_bytes(), tag.as_bytes());
        // After the last star: how the pattern goes on, and what of the tag the star has not taken.
        let mut star: Option<(&[u8], &[u8])> = None;
        loop {
            match (pattern, tag) {
                ([b'*', rest @ ..], _) => {
                    star = Some((rest, tag));
                    pattern = rest;
                }
                ([], []) => return true,
                ([wanted, after @ ..], [byte, rest @ ..]) if wanted == byte => {
                    (pattern, tag) = (after, rest);
                }
                // Here it does not go on: the last star takes one character more.
                _ => {
                    let Some((after, [_, rest @ ..])) = star else { return false };
                    star = Some((after, rest));
                    (pattern, tag) = (after, rest);
                }
            }
        }
    }
}

fn check(pattern: &[u8]) -> Result<&str, TagPatternError> {
    if pattern.is_empty() {
        return Err(TagPatternError::Empty);
    }
    if pattern.len() > MAX_TAG_LEN as usize {
        return Err(TagPatternError::TooLong);
    }
    let known =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'*');
    if !pattern.iter().all(known) {
        return Err(TagPatternError::Grammar);
    }
    core::str::from_utf8(pattern).map_err(|_| TagPatternError::Grammar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn matches(pattern: &str, tag: &str) -> bool {
        pattern.parse::<TagPattern>().unwrap().matches(&tag.parse().unwrap())
    }

    #[test]
    fn stars_stand_for_anything() {
        for (pattern, tag) in [
            ("*", "latest"),
            ("latest", "latest"),
            ("nightly-*", "nightly-2026"),
            ("nightly-*", "nightly-"),
            ("*-rc*", "v1-rc2"),
            ("v*.*.*", "v1.2.3"),
            ("a*b*c", "aXbYbZc"),
            ("**", "x"),
        ] {
            assert!(matches(pattern, tag), "{pattern} {tag}");
        }
        for (pattern, tag) in [
            ("latest", "latest2"),
            ("latest", "Latest"),
            ("nightly-*", "nightly"),
            ("*-rc", "v1-rc2"),
            ("a*b*c", "abcd"),
        ] {
            assert!(!matches(pattern, tag), "{pattern} {tag}");
        }
    }

    #[test]
    fn what_is_no_pattern() {
        for (bad, why) in [
            ("", TagPatternError::Empty),
            ("a b", TagPatternError::Grammar),
            ("[a]", TagPatternError::Grammar),
            ("v?", TagPatternError::Grammar),
        ] {
            assert_eq!(bad.parse::<TagPattern>(), Err(why), "{bad}");
        }
        assert_eq!("*".repeat(129).parse::<TagPattern>(), Err(TagPatternError::TooLong));
    }

    /// By the definition: a star takes nothing, or one character and goes on.
    fn by_definition(pattern: &[u8], tag: &[u8]) -> bool {
        match (pattern, tag) {
            ([], []) => true,
            ([b'*', rest @ ..], _) if by_definition(rest, tag) => true,
            ([b'*', ..], [_, tag @ ..]) => by_definition(pattern, tag),
            ([byte, rest @ ..], [first, tag @ ..]) if byte == first => by_definition(rest, tag),
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn matches_what_the_definition_does(pattern in "[ab*]{1,8}", tag in "[ab]{1,10}") {
            let expected = by_definition(pattern.as_bytes(), tag.as_bytes());
            prop_assert_eq!(matches(&pattern, &tag), expected);
        }
    }
}
