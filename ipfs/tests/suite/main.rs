//! The crate from outside: vectors from Kubo, the store on a real disk, sources over real sockets.

mod crash;
mod hostile;
mod http;
mod kubo_cids;
mod sources;
mod store;
mod support;
mod uploads;
