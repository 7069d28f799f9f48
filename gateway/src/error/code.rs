//! The table of error codes.

use axum::http::StatusCode;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:ident, $message:literal;)*) => {
        /// A reason for refusing a request. What it means on the wire is in its row of the table:
        /// code (OCI distribution spec 1.1, "Error Codes", and the further ones that Docker's
        /// clients know), status and default message. Reasons that share a code differ in status.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// All of them, in the table's order.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The code in the response's body.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The status of the response.
            pub const fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)* }
            }

            /// The message where none more to the point is known.
            pub const fn message(self) -> &'static str {
                match self { $(Self::$name => $message,)* }
            }
        }
    };
}

codes! {
    /// No such blob in this space.
    BlobUnknown = "BLOB_UNKNOWN", NOT_FOUND, "blob unknown to the registry";
    /// The request does not fit the upload's state.
    BlobUploadInvalid = "BLOB_UPLOAD_INVALID", BAD_REQUEST, "blob upload invalid";
    /// Another request is writing to the same upload.
    BlobUploadBusy = "BLOB_UPLOAD_INVALID", CONFLICT, "another request is writing to this upload";
    /// The body stopped coming.
    BodyStalled = "BLOB_UPLOAD_INVALID", REQUEST_TIMEOUT, "the request's body stopped coming";
    /// No such upload in this repository.
    BlobUploadUnknown = "BLOB_UPLOAD_UNKNOWN", NOT_FOUND, "blob upload unknown to registry";
    /// A digest is malformed, or not that of the content.
    DigestInvalid = "DIGEST_INVALID", BAD_REQUEST, "provided digest did not match uploaded content";
    /// A manifest names content that this space does not have.
    ManifestBlobUnknown = "MANIFEST_BLOB_UNKNOWN", NOT_FOUND,
        "manifest references a manifest or blob unknown to registry";
    /// Not a manifest.
    ManifestInvalid = "MANIFEST_INVALID", BAD_REQUEST, "manifest invalid";
    /// More than a manifest may have.
    ManifestTooLarge = "MANIFEST_INVALID", PAYLOAD_TOO_LARGE, "manifest larger than 4 MiB";
    /// No such manifest in this repository.
    ManifestUnknown = "MANIFEST_UNKNOWN", NOT_FOUND, "manifest unknown to registry";
    /// Not a repository's name.
    NameInvalid = "NAME_INVALID", BAD_REQUEST, "invalid repository name";
    /// No such repository.
    NameUnknown = "NAME_UNKNOWN", NOT_FOUND, "repository name not known to registry";
    /// Not as many bytes as announced.
    SizeInvalid = "SIZE_INVALID", BAD_REQUEST, "provided length did not match content length";
    /// Not a tag.
    TagInvalid = "TAG_INVALID", BAD_REQUEST, "manifest tag did not match URI";
    /// Nobody said who he is.
    Unauthorized = "UNAUTHORIZED", UNAUTHORIZED, "authentication required";
    /// Not allowed.
    Denied = "DENIED", FORBIDDEN, "requested access to the resource is denied";
    /// This resource cannot be used so.
    MethodNotAllowed = "UNSUPPORTED", METHOD_NOT_ALLOWED, "the operation is unsupported";
    /// There is nothing under this path.
    PathUnknown = "UNSUPPORTED", NOT_FOUND, "there is no such resource";
    /// The range cannot be had, or the chunk does not follow the last one.
    RangeInvalid = "RANGE_INVALID", RANGE_NOT_SATISFIABLE, "invalid content range";
    /// `n` or `last` of a listing.
    PaginationInvalid = "PAGINATION_NUMBER_INVALID", BAD_REQUEST, "invalid number of results requested";
    /// As much is going on as may.
    TooManyRequests = "TOOMANYREQUESTS", TOO_MANY_REQUESTS, "too many requests";
    /// Chain or IPFS are away; a retry may help.
    Unavailable = "UNAVAILABLE", SERVICE_UNAVAILABLE, "service unavailable";
    /// Anything else; the cause is in the log.
    Unknown = "UNKNOWN", INTERNAL_SERVER_ERROR, "unknown error";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_as_the_specification_asks() {
        for code in Code::ALL {
            let text = code.text();
            assert!(text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'), "{text}");
            assert!(!code.message().is_empty());
            assert!(code.status().is_client_error() || code.status().is_server_error());
        }
    }

    #[test]
    fn one_code_and_status_is_one_reason() {
        for (index, code) in Code::ALL.iter().enumerate() {
            for other in &Code::ALL[index + 1..] {
                assert!(
                    (code.text(), code.status()) != (other.text(), other.status()),
                    "{code:?} and {other:?}"
                );
            }
        }
    }
}
