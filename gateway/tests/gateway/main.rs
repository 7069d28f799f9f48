//! The gateway over real sockets, in front of a chain in memory that can be made to fail.

mod algorithms;
mod bad_input;
mod faults;
mod harness;
mod image;
mod inline;
mod ledger;
mod limits;
mod listings;
mod pull;
mod push;
mod removal;
mod restart;
mod uploads;
