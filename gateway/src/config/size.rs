//! Sizes with units.

use std::{fmt, str::FromStr};

/// A number of bytes, written with its unit: `16MiB`, `512KiB`, `1GiB`, `4096B`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(usize);

/// Why a size is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a size is a number and B, KiB, MiB or GiB, such as 16MiB")]
pub struct SizeError;

const UNITS: [(&str, usize); 4] = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)];

impl Size {
    /// The number of bytes.
    pub const fn bytes(self) -> usize {
        self.0
    }
}

impl FromStr for Size {
    type Err = SizeError;

    fn from_str(text: &str) -> Result<Self, SizeError> {
        let (number, unit) = UNITS
            .iter()
            .find_map(|(name, bytes)| Some((text.strip_suffix(name)?, bytes)))
            .ok_or(SizeError)?;
        let number: usize = number.trim().parse().map_err(|_| SizeError)?;
        number.checked_mul(*unit).map(Self).ok_or(SizeError)
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fits = |(_, bytes): &&(&str, usize)| self.0 >= *bytes && self.0.is_multiple_of(*bytes);
        let (name, bytes) = UNITS.iter().find(fits).unwrap_or(&("B", 1));
        write!(f, "{}{name}", self.0 / bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_needs_its_unit() {
        for (text, bytes) in [("16MiB", 16 << 20), ("1 KiB", 1 << 10), ("7B", 7), ("2GiB", 2 << 30)]
        {
            assert_eq!(text.parse(), Ok(Size(bytes)), "{text}");
        }
        for text in ["16", "MiB", "-1MiB", "1MB", "1.5MiB", "99999999999999GiB", ""] {
            assert_eq!(text.parse::<Size>(), Err(SizeError), "{text}");
        }
        for text in ["16MiB", "7B", "0B", "1025B"] {
            assert_eq!(text.parse::<Size>().unwrap().to_string(), text);
        }
    }
}
