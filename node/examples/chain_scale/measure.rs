//! Times the calls.

use crate::{
    Result,
    calls::Scenario,
    chain::{Chain, OpenBlock},
    check,
    keys::sign,
    setup::{self, succeeded},
};
use container_registry_runtime::{Nonce, RuntimeCall};
use polkadot_sdk::{frame_support::dispatch::GetDispatchInfo, sp_runtime::OpaqueExtrinsic};
use std::time::{Duration, Instant};

/// Rounds whose times do not count: they compile the runtime and load what every call reads.
pub const WARM_UP: u32 = 5;
/// What a call may cost on the large chain, relative to the empty one.
const TARGET: f64 = 1.3;
/// The same of one that records ten blobs: the more entries, the less the fixed costs of a transaction count.
const TARGET_OF_MANY: f64 = 1.5;

/// What a call took on both chains.
#[derive(Default)]
struct Times {
    empty: Vec<Duration>,
    filled: Vec<Duration>,
}

/// Executes each call on both chains in turns, and prints how long it took.
pub fn run(empty: &Chain, filled: &Chain, scenarios: &[Scenario], rounds: u32) -> Result<()> {
    let mut calls: Vec<_> = scenarios.iter().map(|_| Times::default()).collect();
    let mut roots = Times::default();
    let mut weights = vec![0; scenarios.len()];
    let nonce = check::nonce(empty)?;
    let actors = setup::actors(scenarios, WARM_UP + rounds);
    for (round, actors) in actors.chunks(scenarios.len()).enumerate() {
        let (mut on_empty, mut on_filled) = (empty.begin()?, filled.begin()?);
        let counts = round >= WARM_UP as usize;
        for actor in actors {
            let scenario = &scenarios[actor.scenario];
            let call = scenario.measured(actor);
            weights[actor.scenario] = weight_of(&call);
            let nonce = nonce_of(scenario, nonce);
            let extrinsic = sign(&scenario.signer(actor), nonce, empty.genesis(), call);
            let mut on_both = |first_empty: bool| -> Result<[Duration; 2]> {
                let blocks = [&mut on_empty, &mut on_filled];
                in_turns(first_empty, blocks, |block| apply(block, &extrinsic))
            };
            let times = on_both((round + actor.scenario) % 2 == 0)
                .map_err(|error| format!("{}: {error}", scenario.name))?;
            if counts {
                calls[actor.scenario].push(times);
            }
        }
        let blocks = [&mut on_empty, &mut on_filled];
        let times = in_turns(round % 2 == 0, blocks, |block| time(|| block.finalise().map(drop)))?;
        if counts {
            roots.push(times);
        }
        if round == 0 {
            for block in [&on_empty, &on_filled] {
                let changes = block.changes()?.main_storage_changes.into_iter().collect();
                check::root_succeeded(&changes)?;
            }
        }
    }
    print(scenarios, &weights, calls, roots);
    Ok(())
}

/// Does the same on both, in the one or the other order.
fn in_turns(
    first_empty: bool,
    [empty, filled]: [&mut OpenBlock<'_>; 2],
    mut work: impl FnMut(&mut OpenBlock<'_>) -> Result<Duration>,
) -> Result<[Duration; 2]> {
    if first_empty {
        let first = work(empty)?;
        return Ok([first, work(filled)?]);
    }
    let first = work(filled)?;
    Ok([work(empty)?, first])
}

fn apply(block: &mut OpenBlock<'_>, extrinsic: &OpaqueExtrinsic) -> Result<Duration> {
    let extrinsic = extrinsic.clone();
    time(|| succeeded(block.apply(extrinsic)?))
}

fn time(work: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

/// An account that prepared something has sent one transaction.
fn nonce_of(scenario: &Scenario, of_root: Nonce) -> Nonce {
    match (scenario.by_root(), scenario.by_other() || !scenario.prepares()) {
        (true, _) => of_root,
        (_, true) => 0,
        _ => 1,
    }
}

/// What the chain reckons that the call takes, in microseconds.
fn weight_of(call: &RuntimeCall) -> u64 {
    call.get_dispatch_info().call_weight.ref_time() / 1_000_000
}

impl Times {
    fn push(&mut self, [empty, filled]: [Duration; 2]) {
        self.empty.push(empty);
        self.filled.push(filled);
    }

    /// The medians, in microseconds.
    fn medians(mut self) -> [f64; 2] {
        [&mut self.empty, &mut self.filled].map(|times| {
            times.sort_unstable();
            let median = times.get(times.len() / 2).copied().unwrap_or_default();
            median.as_secs_f64() * 1e6
        })
    }
}

fn print(scenarios: &[Scenario], weights: &[u64], calls: Vec<Times>, roots: Times) {
    let row = |name: &str, weight: &str, [empty, filled]: [f64; 2]| {
        let ratio = filled / empty;
        println!("{name:<47} {weight:>9} {empty:>9.0} {filled:>9.0} {ratio:>6.2}");
        ratio
    };
    println!("microseconds{:>45} {:>9} {:>9} {:>6}", "weight", "empty", "filled", "ratio");
    let (mut most, mut most_of_many) = ((0.0, ""), (0.0, ""));
    for ((scenario, weight), times) in scenarios.iter().zip(weights).zip(calls) {
        let ratio = row(scenario.name, &weight.to_string(), times.medians());
        let most = if scenario.is_of_many() { &mut most_of_many } else { &mut most };
        if ratio > most.0 {
            *most = (ratio, scenario.name);
        }
    }
    row("(ending a block of all of these)", "", roots.medians());
    for ((ratio, name), target) in [(most, TARGET), (most_of_many, TARGET_OF_MANY)] {
        let holds = if ratio < target { "holds" } else { "DOES NOT HOLD" };
        println!("most: {ratio:.2} of {name}, to be under {target}: {holds}");
    }
}
