//! A file in a request's body (RFC 7578, `multipart/form-data`), piece by piece.

use alloc::{format, string::String};

/// The frame around one file's bytes.
pub(super) struct Multipart {
    boundary: String,
}

impl Multipart {
    /// A frame whose boundary is made of `seed`, which a blob's author must not foresee: bytes that
    /// hold the boundary would end the file early.
    pub fn new(seed: [u8; 32]) -> Self {
        let mut boundary = String::from("registry-");
        for byte in &seed[..20] {
            boundary.push_str(&format!("{byte:02x}"));
        }
        Self { boundary }
    }

    /// The request's `Content-Type`.
    pub fn content_type(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }

    /// What goes before the file's bytes.
    pub fn head(&self, file_name: &str) -> String {
        format!(
            "--{}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n",
            self.boundary
        )
    }

    /// What goes after them. A body without it was cut off, and no server takes it for whole.
    pub fn tail(&self) -> String {
        format!("\r\n--{}--\r\n", self.boundary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_a_file() {
        let frame = Multipart::new([0xab; 32]);
        let boundary = format!("registry-{}", "ab".repeat(20));
        assert_eq!(frame.content_type(), format!("multipart/form-data; boundary={boundary}"));
        assert_eq!(
            format!("{}bytes{}", frame.head("blob"), frame.tail()),
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; \
                 filename=\"blob\"\r\nContent-Type: application/octet-stream\r\n\r\nbytes\r\n\
                 --{boundary}--\r\n"
            )
        );
        // RFC 2046: at most 70 characters.
        assert!(boundary.len() <= 70);
    }
}
