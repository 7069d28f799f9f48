//! Routes: what a request's path means (OCI distribution spec, "Endpoints").
//!
//! Names contain slashes, so the path is read from its right end; each segment is decoded by
//! itself, so that an encoded slash never makes a segment.

use crate::error::{ApiError, Code};
use axum::http::Method;
use container_registry_primitives::{
    Digest, DigestError, ImageName, NameError, Reference, SpaceName, TagError, fits_together,
};
use percent_encoding::percent_decode_str;
use std::{borrow::Cow, fmt};
use uuid::Uuid;

/// A repository: an image in a space.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Repository {
    /// The space.
    pub space: SpaceName,
    /// The image.
    pub image: ImageName,
    /// The name as the client wrote it: without the space if that is the default one.
    pub name: String,
}

impl Repository {
    /// Parses a name. One of a single part is an image in `default_space`.
    ///
    /// # Errors
    ///
    /// If the parts are not of the grammar, or the whole is longer than 255 bytes.
    pub fn parse(name: &str, default_space: &SpaceName) -> Result<Self, NameError> {
        let (space, image) = match name.split_once('/') {
            Some((space, image)) => (space.parse()?, image.parse()?),
            None => (default_space.clone(), name.parse()?),
        };
        if !fits_together(&space, &image) {
            return Err(NameError::TooLong);
        }
        Ok(Self { space, image, name: name.to_owned() })
    }
}

impl fmt::Display for Repository {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.space, self.image)
    }
}

/// What a path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/v2/`: whether the API is there.
    Base,
    /// `/v2/_catalog`: the repositories.
    Catalog,
    /// `/_stats`: figures about this gateway.
    Stats,
    /// `/v2/<name>/tags/list`.
    Tags(Repository),
    /// `/v2/<name>/manifests/<reference>`. What a malformed reference means is up to the method.
    Manifest(Repository, Result<Reference, BadReference>),
    /// `/v2/<name>/blobs/<digest>`.
    Blob(Repository, Digest),
    /// `/v2/<name>/blobs/uploads/`.
    Uploads(Repository),
    /// `/v2/<name>/blobs/uploads/<id>`.
    Upload(Repository, Uuid),
}

/// Why a reference to a manifest is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadReference {
    /// Meant as a tag.
    Tag(TagError),
    /// Meant as a digest: there is a colon in it.
    Digest(DigestError),
}

impl From<BadReference> for ApiError {
    fn from(bad: BadReference) -> Self {
        match bad {
            BadReference::Tag(error) => Self::from(Code::TagInvalid).message(error.to_string()),
            BadReference::Digest(error) => {
                Self::from(Code::DigestInvalid).message(error.to_string())
            }
        }
    }
}

/// Why a path leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteError {
    /// Nothing of the API has that form.
    Unknown,
    /// The repository's name is malformed.
    Name(NameError),
    /// The digest is malformed.
    Digest(DigestError),
    /// The upload's id is not one of ours.
    Upload,
}

impl From<RouteError> for ApiError {
    fn from(error: RouteError) -> Self {
        match error {
            RouteError::Unknown => Code::PathUnknown.into(),
            RouteError::Name(error) => Self::from(Code::NameInvalid).message(error.to_string()),
            RouteError::Digest(error) => Self::from(Code::DigestInvalid).message(error.to_string()),
            RouteError::Upload => Code::BlobUploadUnknown.into(),
        }
    }
}

impl Route {
    /// Reads a path as it came, percent-encoding included.
    pub fn parse(path: &str, default_space: &SpaceName) -> Result<Self, RouteError> {
        if path == "/_stats" {
            return Ok(Self::Stats);
        }
        let Some(rest) = path.strip_prefix("/v2") else { return Err(RouteError::Unknown) };
        if rest.is_empty() || rest == "/" {
            return Ok(Self::Base);
        }
        let rest = rest.strip_prefix('/').ok_or(RouteError::Unknown)?;
        let segments: Vec<Cow<str>> = rest.split('/').map(decode).collect();
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        let repository = |parts: &[&str]| repository(parts, default_space);
        match segments.as_slice() {
            ["_catalog"] => Ok(Self::Catalog),
            [name @ .., "tags", "list"] => Ok(Self::Tags(repository(name)?)),
            [name @ .., "blobs", "uploads"] | [name @ .., "blobs", "uploads", ""] => {
                Ok(Self::Uploads(repository(name)?))
            }
            [name @ .., "blobs", "uploads", id] => {
                let repository = repository(name)?;
                let id = Uuid::try_parse(id).map_err(|_| RouteError::Upload)?;
                Ok(Self::Upload(repository, id))
            }
            [name @ .., "blobs", digest] => {
                let repository = repository(name)?;
                Ok(Self::Blob(repository, digest.parse().map_err(RouteError::Digest)?))
            }
            [name @ .., "manifests", reference] => {
                Ok(Self::Manifest(repository(name)?, parse_reference(reference)))
            }
            _ => Err(RouteError::Unknown),
        }
    }

    /// The methods that the resource takes.
    pub fn methods(&self) -> &'static [Method] {
        match self {
            Self::Base | Self::Catalog | Self::Stats | Self::Tags(_) | Self::Blob(..) => {
                &[Method::GET, Method::HEAD]
            }
            Self::Manifest(..) => &[Method::GET, Method::HEAD, Method::PUT],
            Self::Uploads(_) => &[Method::POST],
            Self::Upload(..) => &[Method::GET, Method::PATCH, Method::PUT, Method::DELETE],
        }
    }
}

/// One segment. What does not decode to text becomes a character that no grammar takes.
fn decode(segment: &str) -> Cow<'_, str> {
    percent_decode_str(segment).decode_utf8_lossy()
}

fn repository(parts: &[&str], default_space: &SpaceName) -> Result<Repository, RouteError> {
    if parts.iter().any(|part| part.contains('/')) {
        return Err(RouteError::Name(NameError::Grammar));
    }
    Repository::parse(&parts.join("/"), default_space).map_err(RouteError::Name)
}

fn parse_reference(text: &str) -> Result<Reference, BadReference> {
    if text.contains(':') {
        return text.parse().map(Reference::Digest).map_err(BadReference::Digest);
    }
    text.parse().map(Reference::Tag).map_err(BadReference::Tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEX: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    fn library() -> SpaceName {
        "library".parse().unwrap()
    }

    fn parse(path: &str) -> Result<Route, RouteError> {
        Route::parse(path, &library())
    }

    fn repo(name: &str) -> Repository {
        Repository::parse(name, &library()).unwrap()
    }

    #[test]
    fn every_resource_has_its_path() {
        let digest: Digest = format!("sha256:{HEX}").parse().unwrap();
        let id = Uuid::from_u128(7);
        let tag = |text: &str| Ok(Reference::Tag(text.parse().unwrap()));
        for (path, route) in [
            ("/v2".into(), Route::Base),
            ("/v2/".into(), Route::Base),
            ("/_stats".into(), Route::Stats),
            ("/v2/_catalog".into(), Route::Catalog),
            ("/v2/a/b/tags/list".into(), Route::Tags(repo("a/b"))),
            ("/v2/busybox/manifests/v1".into(), Route::Manifest(repo("busybox"), tag("v1"))),
            ("/v2/a/b/c/manifests/v1".into(), Route::Manifest(repo("a/b/c"), tag("v1"))),
            ("/v2/a/manifests/manifests/manifests".into(), {
                Route::Manifest(repo("a/manifests"), tag("manifests"))
            }),
            (
                format!("/v2/a/b/manifests/sha256:{HEX}"),
                Route::Manifest(repo("a/b"), Ok(Reference::Digest(digest))),
            ),
            (
                format!("/v2/a/b/manifests/sha256%3A{HEX}"),
                Route::Manifest(repo("a/b"), Ok(Reference::Digest(digest))),
            ),
            (format!("/v2/a/b/blobs/sha256:{HEX}"), Route::Blob(repo("a/b"), digest)),
            ("/v2/a/b/blobs/uploads/".into(), Route::Uploads(repo("a/b"))),
            ("/v2/a/b/blobs/uploads".into(), Route::Uploads(repo("a/b"))),
            (format!("/v2/a/b/blobs/uploads/{id}"), Route::Upload(repo("a/b"), id)),
            ("/v2/a/blobs/blobs/uploads/".into(), Route::Uploads(repo("a/blobs"))),
            ("/v2/%61/b/tags/list".into(), Route::Tags(repo("a/b"))),
        ] {
            assert_eq!(parse(&path), Ok(route), "{path}");
        }
        assert_eq!(repo("busybox").space.as_str(), "library");
        assert_eq!(repo("a/b").to_string(), "a/b");
    }

    #[test]
    fn bad_paths_are_told_apart() {
        let grammar = RouteError::Name(NameError::Grammar);
        let long = "a".repeat(256);
        let longer = format!("{}/{}", "a".repeat(128), "b".repeat(128));
        for (path, error) in [
            ("/".into(), RouteError::Unknown),
            ("/v3/".into(), RouteError::Unknown),
            ("/v2x".into(), RouteError::Unknown),
            ("/v2/a/b".into(), RouteError::Unknown),
            ("/v2/a/referrers/sha256:00".into(), RouteError::Unknown),
            ("/v2/../tags/list".into(), grammar),
            ("/v2/a/../b/tags/list".into(), grammar),
            ("/v2/a/%2e%2e/b/tags/list".into(), grammar),
            ("/v2/a%2Fb/tags/list".into(), grammar),
            ("/v2/a%00/tags/list".into(), grammar),
            ("/v2/a%ff/tags/list".into(), grammar),
            ("/v2/A/b/tags/list".into(), grammar),
            ("/v2//b/tags/list".into(), RouteError::Name(NameError::Empty)),
            ("/v2/tags/list".into(), RouteError::Name(NameError::Empty)),
            (format!("/v2/{long}/tags/list"), RouteError::Name(NameError::TooLong)),
            (format!("/v2/{longer}/tags/list"), RouteError::Name(NameError::TooLong)),
            ("/v2/a/blobs/sha256:00".into(), RouteError::Digest(DigestError::Encoding)),
            ("/v2/a/blobs/none".into(), RouteError::Digest(DigestError::Algorithm)),
            ("/v2/a/blobs/uploads/1".into(), RouteError::Upload),
        ] {
            assert_eq!(parse(&path), Err(error), "{path}");
        }
        let long_tag = format!("/v2/a/manifests/{}", "t".repeat(200));
        let Ok(Route::Manifest(_, reference)) = parse(&long_tag) else { panic!("{long_tag}") };
        assert_eq!(reference, Err(BadReference::Tag(TagError::TooLong)));
    }

    proptest! {
        #[test]
        fn no_path_panics(path in "[ -~]{0,60}") {
            let _ = parse(&path);
            let _ = parse(&format!("/v2/{path}"));
        }

        #[test]
        fn valid_names_come_back(
            parts in proptest::collection::vec("[a-z0-9]{1,6}([._-][a-z0-9]{1,4})?", 1..5),
            tag in "[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}",
        ) {
            let name = parts.join("/");
            let route = parse(&format!("/v2/{name}/manifests/{tag}"));
            let Ok(Route::Manifest(repository, Ok(reference))) = route else {
                return Err(TestCaseError::fail(format!("{route:?}")));
            };
            prop_assert_eq!(&repository.name, &name);
            prop_assert_eq!(reference.to_string(), tag);
            let full = repository.to_string();
            let in_default_space = format!("library/{name}");
            prop_assert!(full == name || full == in_default_space);
        }

        #[test]
        fn no_name_leaves_its_folder(path in "[a-z./%2eF_]{0,30}") {
            if let Ok(Route::Tags(repository)) = parse(&format!("/v2/{path}/tags/list")) {
                prop_assert!(repository.to_string().split('/').all(|part| part != ".." && part != "."));
            }
        }
    }
}
