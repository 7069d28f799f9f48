//! The gateway over real sockets, in front of a chain in memory that can be made to fail.

mod bad_input;
mod faults;
mod harness;
mod image;
mod ledger;
mod limits;
mod listings;
mod pull;
mod push;
mod restart;
mod uploads;
