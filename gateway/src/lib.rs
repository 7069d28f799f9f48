//! An OCI registry (distribution spec 1.1) in front of the registry chain and IPFS.
//!
//! Holds nothing that cannot be had again from chain and IPFS, but for what was acknowledged
//! moments ago. A request goes from [`http`] by its [`route`] to one of the [`handlers`]; reads
//! come from the [`index`], which [`follow`] keeps, and from the bytes in [`content`]; writes go
//! through [`uploads`] and [`staged`], then through the [`pusher`] to the [`ledger`], and into the
//! [`journal`] before they are acknowledged. All that is kept is in one [`state`].

pub mod app;
pub mod config;
pub mod content;
pub mod error;
pub mod follow;
pub mod gateway;
pub mod handlers;
pub mod http;
pub mod index;
pub mod internal;
pub mod journal;
pub mod ledger;
pub mod manifest;
pub mod pusher;
pub mod route;
pub mod server;
pub mod staged;
pub mod state;
pub mod uploads;
