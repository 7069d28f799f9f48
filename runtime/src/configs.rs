//! The pallets' settings.

pub mod accounts;
pub mod consensus;
pub mod credits;
pub mod delegation;
pub mod money;
pub mod registry;
pub mod system;
