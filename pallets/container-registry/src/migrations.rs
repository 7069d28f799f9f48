//! What changes storage when a new version of the pallet is put into a runtime, a file per version.
//!
//! A version whose storage differs from the one before raises `STORAGE_VERSION` and brings a module
//! here, wrapped into a `VersionedMigration`, which runs once and only on the version it is for. The
//! runtime lists it under `Migrations` until every chain has run it.

pub mod v2;
