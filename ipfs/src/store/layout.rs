//! The store's tree on disk, and what makes changes to it last.
//!
//! ```text
//! <dir>/
//! ├── index.redb                     what is stored, block by block; pins
//! ├── blobs/sha256/<2 hex>/<64 hex>  the one copy of each blob
//! └── uploads/
//!     ├── <uuid>                     an upload, to be resumed or aborted
//!     ├── <uuid>.tmp                 an upload nobody can resume
//!     └── <64 hex>.<uuid>.moving     the blob is on its way into `blobs/`, or out
//! ```
//!
//! A `moving` mark is made before a blob's file appears or its entry in the index goes, and is
//! taken away when file and index agree. What is still marked at the next start was cut off: the
//! index then says whether the file stays.

use super::{
    error::{Context, StoreError},
    record::Hash,
};
use container_registry_primitives::Digest;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};
use uuid::Uuid;

const TEMPORARY: &str = "tmp";
const MOVING: &str = "moving";

pub(super) struct Layout {
    dir: PathBuf,
}

/// What a file in `uploads/` is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Leftover {
    Upload(Uuid),
    Temporary,
    Moving(Hash),
    Unknown,
}

impl Layout {
    /// Makes what is missing of the tree, durably.
    pub(super) fn create(dir: &Path) -> Result<Self, StoreError> {
        let layout = Self { dir: dir.to_owned() };
        let shards = layout.shards();
        for path in [layout.uploads(), shards.clone()] {
            fs::create_dir_all(&path).context("create", path)?;
        }
        let last = shards.join("ff");
        if !last.is_dir() {
            for shard in 0..=u8::MAX {
                let path = shards.join(format!("{shard:02x}"));
                match fs::create_dir(&path) {
                    Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                        return Err(error).context("create", path);
                    }
                    _ => {}
                }
            }
            for path in [&shards, &dir.join("blobs"), dir] {
                sync_dir(path)?;
            }
        }
        Ok(layout)
    }

    pub(super) fn index(&self) -> PathBuf {
        self.dir.join("index.redb")
    }

    pub(super) fn uploads(&self) -> PathBuf {
        self.dir.join("uploads")
    }

    pub(super) fn upload(&self, id: Uuid) -> PathBuf {
        self.uploads().join(id.to_string())
    }

    pub(super) fn temporary(&self, id: Uuid) -> PathBuf {
        self.uploads().join(format!("{id}.{TEMPORARY}"))
    }

    pub(super) fn moving(&self, blob: &Hash) -> PathBuf {
        let digest = Digest::Sha256(*blob);
        self.uploads().join(format!("{}.{}.{MOVING}", digest.hex(), Uuid::new_v4()))
    }

    pub(super) fn blob(&self, blob: &Hash) -> PathBuf {
        let hex = Digest::Sha256(*blob).hex();
        self.shards().join(&hex[..2]).join(hex)
    }

    fn shards(&self) -> PathBuf {
        self.dir.join("blobs").join("sha256")
    }

    /// Every file in `uploads/`.
    pub(super) fn leftovers(&self) -> Result<Vec<(PathBuf, Leftover)>, StoreError> {
        let uploads = self.uploads();
        let entries = fs::read_dir(&uploads).context("list", &uploads)?;
        entries
            .map(|entry| {
                let path = entry.context("list", &uploads)?.path();
                let kind = path.file_name().and_then(|name| name.to_str()).map(leftover);
                Ok((path, kind.unwrap_or(Leftover::Unknown)))
            })
            .collect()
    }
}

fn leftover(name: &str) -> Leftover {
    let kind = match name.split_once('.') {
        // Only the form we write: other spellings of a UUID name other files.
        None => match name.parse::<Uuid>() {
            Ok(id) if id.to_string() == name => Some(Leftover::Upload(id)),
            _ => None,
        },
        Some((_, TEMPORARY)) => Some(Leftover::Temporary),
        Some((hex, rest)) if rest.ends_with(MOVING) => match format!("sha256:{hex}").parse() {
            Ok(Digest::Sha256(hash)) => Some(Leftover::Moving(hash)),
            _ => None,
        },
        Some(_) => None,
    };
    kind.unwrap_or(Leftover::Unknown)
}

/// Makes the names in a directory last.
pub(super) fn sync_dir(path: &Path) -> Result<(), StoreError> {
    fs::File::open(path).and_then(|dir| dir.sync_all()).context("sync", path)
}

/// Removes a file that may be gone already. Whether it was there.
pub(super) fn remove_file(path: &Path) -> Result<bool, StoreError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).context("remove", path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_written_is_known_again() {
        let dir = tempfile::tempdir().unwrap();
        let layout = Layout::create(dir.path()).unwrap();
        let (id, hash) = (Uuid::new_v4(), [7; 32]);
        let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(leftover(&name(layout.upload(id))), Leftover::Upload(id));
        assert_eq!(leftover(&name(layout.temporary(id))), Leftover::Temporary);
        assert_eq!(leftover(&name(layout.moving(&hash))), Leftover::Moving(hash));
        for other in ["", "x", "x.moving", &id.simple().to_string(), ".DS_Store"] {
            assert_eq!(leftover(other), Leftover::Unknown, "{other}");
        }
    }
}
