//! The pallets' settings.

pub mod consensus;
pub mod delegation;
pub mod money;
pub mod registry;
pub mod system;
