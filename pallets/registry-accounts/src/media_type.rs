//! Media types (RFC 6838, section 4.2).

/// Whether a text is a media type: `type/subtype`, each of them a restricted name. Parameters are
/// not part of it, and OCI descriptors have none.
pub(crate) fn is_media_type(text: &[u8]) -> bool {
    let mut names = text.split(|byte| *byte == b'/');
    let (Some(kind), Some(subtype), None) = (names.next(), names.next(), names.next()) else {
        return false;
    };
    is_restricted_name(kind) && is_restricted_name(subtype)
}

/// `restricted-name`: a letter or a digit, followed by letters, digits and `!#$&-^_.+`; at most 127
/// bytes. None of them needs escaping in a JSON string.
fn is_restricted_name(name: &[u8]) -> bool {
    /// Bytes in a name.
    const MAX_LEN: usize = 127;

    let Some(first) = name.first() else { return false };
    let others = |byte: &u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(byte);
    first.is_ascii_alphanumeric() && name.iter().all(others) && name.len() <= MAX_LEN
}

#[cfg(test)]
mod tests {
    use super::is_media_type;

    #[test]
    fn the_grammar_of_the_rfc() {
        for good in [
            "application/vnd.oci.image.config.v1+json",
            "application/vnd.oci.image.layer.v1.tar+gzip",
            "application/vnd.docker.image.rootfs.diff.tar.gzip",
            "text/plain",
            "a/b",
            "0/9",
            "Application/Example",
            "a!#$&-^_.+/b!#$&-^_.+",
        ] {
            assert!(is_media_type(good.as_bytes()), "{good}");
        }
        for bad in [
            "",
            "/",
            "text",
            "text/",
            "/plain",
            "text/plain/x",
            "text//plain",
            ".text/plain",
            "text/+json",
            "text/plain;charset=utf-8",
            "text/pl ain",
            "text/plain ",
            "text/plain\n",
            "text/plain\0",
            "text/\"",
            "text/a\"b",
            "text/a\\b",
            "text/a'b",
            "text/a*b",
            "text/ä",
            "*/*",
        ] {
            assert!(!is_media_type(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn names_are_bounded() {
        let name = |len: usize| "a".repeat(len);
        assert!(is_media_type(format!("a/{}", name(127)).as_bytes()));
        assert!(!is_media_type(format!("a/{}", name(128)).as_bytes()));
        assert!(!is_media_type(format!("{}/a", name(128)).as_bytes()));
    }

    #[test]
    fn every_byte_that_is_let_through_stands_for_itself_in_json() {
        for byte in 0..=u8::MAX {
            let text = [b'a', b'/', b'b', byte];
            if is_media_type(&text) {
                let text = core::str::from_utf8(&text).unwrap();
                assert_eq!(serde_json::to_string(text).unwrap(), format!("\"{text}\""));
            }
        }
    }
}
