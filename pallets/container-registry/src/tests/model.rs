//! Random sequences of calls, compared with a simple model after each of them.
//!
//! Eight accounts take steps of [`Action::KINDS`] kinds, all the calls among them, over a universe of
//! a few spaces, images, tags, digests, CIDs and nodes, so that they get in each other's way all the
//! time. The model is written from the documentation of the calls, on plain maps. After each step
//!
//! - the results are equal: success with the fee and the weight, or the exact error;
//! - the chain's state, read back, is the model's: spaces and rights, repositories, manifests, tags
//!   and blobs, what was removed and can be put back, the global maps, pins, kept manifests, nodes, credits, what each
//!   item cost and who paid; so are the counters, and what is on hold for each account is the sum
//!   of the prices of its items;
//! - the heads of all histories are those that follow from the events by the formula in
//!   [`history`](crate::history), and an index that follows the events knows every record;
//! - a call that was refused left nothing behind.
//!
//! After each sequence the pallet's own invariants are checked (`try_state`). After all of them each
//! kind of step must have succeeded, and each error of the pallet must have been met.
//!
//! By default there are 500 sequences, always the same. `REGISTRY_MODEL_CASES=10000` takes that many,
//! different ones each time; a failure prints the shortest sequence that still fails.

mod chain;
mod price;
mod replay;
mod rules;
mod run;
mod state;
mod step;

use super::*;
use alloc::{collections::BTreeMap, string::String};
use core::cell::RefCell;
use polkadot_sdk::{
    sp_core::storage::StateVersion, sp_io::storage::root as storage_root, sp_runtime::DispatchError,
};
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use replay::Replay;
use run::{Outcome, run};
use scale_info::TypeInfo;
use state::Model;
use step::{ACCOUNTS, Action, Step, WINDOW, sequence};

/// Sequences, unless the environment says otherwise.
const CASES: u32 = 500;

#[test]
fn the_pallet_does_what_the_model_does() {
    let cases = std::env::var("REGISTRY_MODEL_CASES").ok();
    let cases = cases.map(|cases| cases.parse().expect("REGISTRY_MODEL_CASES is a number"));
    let config = |cases| Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = match cases {
        Some(cases) => TestRunner::new(config(cases)),
        None => {
            let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
            TestRunner::new_with_rng(config(CASES), rng)
        }
    };
    let seen = RefCell::new(Seen::default());
    let result = runner.run(&sequence(), |steps| {
        compare(&steps, &seen);
        Ok(())
    });
    match result {
        Ok(()) => seen.into_inner().check(),
        Err(TestError::Fail(reason, steps)) => {
            let steps: Vec<_> = steps.iter().map(|step| format!("{step:?}")).collect();
            panic!("{reason}\nThe shortest sequence found:\n{}", steps.join("\n"));
        }
        Err(TestError::Abort(reason)) => panic!("{reason}"),
    }
}

fn compare(steps: &[Step], seen: &RefCell<Seen>) {
    TestBuilder::default().with_restore_window(WINDOW).build_and_execute(|| {
        let mut model = Model { now: 1, ..Default::default() };
        let mut replay = Replay::default();
        for step in steps {
            let before = storage_root(StateVersion::V1);
            let of_model = model.apply(step);
            let of_chain = run(step);
            assert_eq!(of_chain, of_model, "{step:?}");
            if of_chain.is_err() {
                assert_eq!(storage_root(StateVersion::V1), before, "{step:?} left something");
            }
            seen.borrow_mut().note(&step.action, &of_chain);
            assert_eq!(Model::of_chain(&ACCOUNTS), model, "after {step:?}");
            chain::check_counters(&model, &ACCOUNTS);
            events().into_iter().for_each(|event| replay.follow(event));
            replay.check(&model);
        }
    });
}

/// What the sequences came to.
#[derive(Default)]
struct Seen {
    /// By kind, how often it was tried and succeeded.
    kinds: BTreeMap<String, (u32, u32)>,
    errors: BTreeMap<String, u32>,
}

impl Seen {
    fn note(&mut self, action: &Action, outcome: &Outcome) {
        let (tried, succeeded) = self.kinds.entry(action.kind()).or_default();
        *tried += 1;
        *succeeded += u32::from(outcome.is_ok());
        if let Err(error) = outcome {
            let name = match error {
                DispatchError::Module(error) => error.message.unwrap_or_default().into(),
                other => format!("{other:?}"),
            };
            *self.errors.entry(name).or_default() += 1;
        }
    }

    /// Prints what was seen, and checks that it was all there is.
    fn check(&self) {
        for (kind, (tried, succeeded)) in &self.kinds {
            let percent = succeeded * 100 / tried;
            println!("{kind:18} {succeeded:7} of {tried:7} succeeded, {percent} %");
        }
        println!("errors: {:?}", self.errors);
        assert_eq!(self.kinds.len(), Action::KINDS, "a kind was never tried");
        for (kind, (_, succeeded)) in &self.kinds {
            assert!(*succeeded > 0, "no {kind} succeeded");
        }
        for error in errors_of_the_pallet() {
            assert!(self.errors.contains_key(error), "{error} was never met");
        }
    }
}

/// The names of all errors, from the metadata.
fn errors_of_the_pallet() -> Vec<&'static str> {
    let scale_info::TypeDef::Variant(errors) = Error::type_info().type_def else {
        panic!("an error is an enumeration")
    };
    errors
        .variants
        .iter()
        .map(|variant| variant.name)
        .filter(|name| !name.starts_with("__"))
        .collect()
}
