//! Validators and sessions as the runtime puts them together: Aura and GRANDPA follow.

use super::{Call, account, chain};
use crate::{
    Grandpa, Runtime, RuntimeOrigin, Session, System, ValidatorSet,
    constants::time::SESSION_LENGTH,
    genesis_config_presets::{LOCAL, multisig_account},
    types::BlockNumber,
};
use alloc::{boxed::Box, vec::Vec};
use frame_support::{assert_noop, assert_ok, traits::Hooks};
use polkadot_sdk::{
    frame_support, pallet_aura, pallet_grandpa, pallet_multisig, pallet_session, pallet_sudo,
    sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave},
    sp_runtime::{DispatchError, traits::Dispatchable},
};

/// Goes on by that many sessions, as far as these pallets are concerned.
fn sessions(count: BlockNumber) {
    let last = (System::block_number() / SESSION_LENGTH + count) * SESSION_LENGTH;
    while System::block_number() < last {
        let next = System::block_number() + 1;
        System::set_block_number(next);
        ValidatorSet::on_initialize(next);
        Session::on_initialize(next);
        Grandpa::on_finalize(next);
    }
}

/// The validators whose keys make blocks and vote, and the number of the authority set.
fn authorities() -> (Vec<Sr25519Keyring>, usize, u64) {
    let makers = pallet_aura::Authorities::<Runtime>::get();
    let voters = pallet_grandpa::Authorities::<Runtime>::get();
    let known = |key: &_| Sr25519Keyring::iter().find(|known| *key == known.public().into());
    (makers.iter().filter_map(known).collect(), voters.len(), Grandpa::current_set_id())
}

fn remove(who: Sr25519Keyring) -> Call {
    pallet_validator_set::Call::remove_validator { validator: account(who) }.into()
}

#[test]
fn an_authority_set_lasts_as_long_as_it_is_the_same() {
    chain(LOCAL).execute_with(|| {
        sessions(5);
        assert_eq!(authorities(), ([Alice, Bob, Charlie].to_vec(), 3, 0));
    });
}

#[test]
fn aura_and_grandpa_follow() {
    chain(LOCAL).execute_with(|| {
        assert_ok!(remove(Bob).dispatch(RuntimeOrigin::root()));
        sessions(1);
        assert_eq!(authorities(), ([Alice, Bob, Charlie].to_vec(), 3, 0));
        sessions(1);
        assert_eq!(authorities(), ([Alice, Charlie].to_vec(), 2, 1));
        // Who was removed may give up its keys, and get its deposit back; and cannot come back without.
        assert_ok!(Session::purge_keys(RuntimeOrigin::signed(account(Bob))));
        let add = pallet_validator_set::Call::add_validator { validator: account(Bob) };
        let error: DispatchError = pallet_validator_set::Error::<Runtime>::NoSessionKeys.into();
        assert_noop!(Call::from(add).dispatch(RuntimeOrigin::root()).map_err(|e| e.error), error);
        sessions(5);
        assert_eq!(authorities(), ([Alice, Charlie].to_vec(), 2, 1));
    });
}

/// Two of the three agree, one of them does not suffice, and a stranger counts for nothing.
#[test]
fn root_is_two_of_three() {
    chain(LOCAL).execute_with(|| {
        let three = [Alice, Bob, Charlie].map(account);
        assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(multisig_account(&three, 2)));
        let call = || Box::new(pallet_sudo::Call::sudo { call: Box::new(remove(Bob)) }.into());
        let agree = |who, others: [Sr25519Keyring; 2], since| {
            let mut other_signatories = others.map(account).to_vec();
            other_signatories.sort();
            let call: Call = pallet_multisig::Call::as_multi {
                threshold: 2,
                other_signatories,
                maybe_timepoint: since,
                call: call(),
                max_weight: frame_support::weights::Weight::MAX,
            }
            .into();
            call.dispatch(RuntimeOrigin::signed(account(who)))
        };
        let validators = || pallet_validator_set::Validators::<Runtime>::get().into_inner();
        let since = Some(pallet_multisig::Pallet::<Runtime>::timepoint());
        // A multisig with somebody else in it is another account.
        assert_ok!(agree(Dave, [Alice, Bob], None));
        assert_ok!(agree(Alice, [Dave, Bob], since));
        assert_ok!(agree(Alice, [Bob, Charlie], None));
        assert_eq!(validators(), three);
        assert_ok!(agree(Charlie, [Alice, Bob], since));
        assert_eq!(validators(), [Alice, Charlie].map(account));
        assert_eq!(pallet_session::Validators::<Runtime>::get(), three);
    });
}
