//! Ranges: of a download (RFC 9110, section 14) and of an upload's chunk (OCI distribution spec,
//! "Pushing a blob in chunks").

use std::ops::Range;

/// What a `Range` header asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RangeRequest {
    /// Everything: there is no range, or one that need not be honoured (another unit, several
    /// ranges, malformed).
    All,
    /// These bytes.
    Part(Range<u64>),
    /// Bytes that there are not.
    Unsatisfiable,
}

impl RangeRequest {
    /// Reads a header for content of `size` bytes.
    pub fn parse(header: Option<&str>, size: u64) -> Self {
        let spec = header.and_then(|header| header.trim().strip_prefix("bytes="));
        let Some((first, last)) = spec.and_then(|spec| spec.split_once('-')) else {
            return Self::All;
        };
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => {
                Self::within(first, last.saturating_add(1).min(size), size)
            }
            (Some(first), None) if last.trim().is_empty() => Self::within(first, size, size),
            (None, Some(0)) if first.trim().is_empty() => Self::Unsatisfiable,
            (None, Some(count)) if first.trim().is_empty() => {
                Self::within(size.saturating_sub(count), size, size)
            }
            _ => Self::All,
        }
    }

    fn within(start: u64, end: u64, size: u64) -> Self {
        if start < size { Self::Part(start..end) } else { Self::Unsatisfiable }
    }
}

/// The range of a chunk: `<first>-<last>`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkRange {
    /// Where it starts.
    pub start: u64,
    /// How many bytes it has.
    pub len: u64,
}

impl ChunkRange {
    /// Reads a `Content-Range` header; with the unit in front and the size behind, as HTTP has
    /// it, too.
    pub fn parse(header: &str) -> Option<Self> {
        let text = header.trim();
        let text = text.strip_prefix("bytes ").unwrap_or(text);
        let text = text.split('/').next()?;
        let (first, last) = text.split_once('-')?;
        let (first, last) = (number(first)?, number(last)?);
        Some(Self { start: first, len: last.checked_sub(first)?.checked_add(1)? })
    }
}

fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    // `parse` alone would take a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn downloads() {
        use RangeRequest::*;
        for (header, range) in [
            ("bytes=0-0", Part(0..1)),
            ("bytes=0-9", Part(0..10)),
            ("bytes=2-99", Part(2..10)),
            ("bytes=3-", Part(3..10)),
            ("bytes=-4", Part(6..10)),
            ("bytes=-40", Part(0..10)),
            ("bytes=10-", Unsatisfiable),
            ("bytes=10-20", Unsatisfiable),
            ("bytes=-0", Unsatisfiable),
            ("bytes=5-2", All),
            ("bytes=a-b", All),
            ("bytes=+1-2", All),
            ("bytes=-", All),
            ("bytes=0-1,3-4", All),
            ("items=0-1", All),
            ("", All),
        ] {
            assert_eq!(RangeRequest::parse(Some(header), 10), range, "{header}");
        }
        assert_eq!(RangeRequest::parse(None, 10), All);
        assert_eq!(RangeRequest::parse(Some("bytes=0-"), 0), Unsatisfiable);
    }

    #[test]
    fn chunks() {
        for (header, range) in [
            ("0-0", Some((0, 1))),
            ("5-9", Some((5, 5))),
            ("bytes 5-9/10", Some((5, 5))),
            ("9-5", None),
            ("-5", None),
            ("0-18446744073709551615", None),
            ("x", None),
            ("", None),
        ] {
            let range = range.map(|(start, len)| ChunkRange { start, len });
            assert_eq!(ChunkRange::parse(header), range, "{header}");
        }
    }

    proptest! {
        #[test]
        fn ranges_stay_inside(header in "bytes=[0-9]{0,20}-[0-9]{0,20}", size in any::<u64>()) {
            if let RangeRequest::Part(range) = RangeRequest::parse(Some(&header), size) {
                prop_assert!(range.start < range.end && range.end <= size);
            }
            let _ = ChunkRange::parse(&header);
        }
    }
}
