//! Against those who pull by name: the names of spaces that are gone.

use super::*;
use crate::{NextSpaceId, RestingNames, Spaces};

#[test]
fn a_deleted_name_is_not_to_be_had_by_the_next_who_asks() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(delete_space(ALICE, 0));
        for block in 1..4 {
            System::set_block_number(block);
            assert_noop!(create_space(EVE, "alpha"), Error::NameResting);
            // Nor by a member of the former space.
            assert_noop!(create_space(BOB, "alpha"), Error::NameResting);
        }
        System::set_block_number(4);
        assert_ok!(create_space(EVE, "alpha"));
        assert_eq!(held(ALICE), 0);
        assert_eq!(RestingNames::<Test>::iter().count(), 0);
    });
}

#[test]
fn its_former_owner_takes_it_back_at_any_time() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        for _ in 0..3 {
            assert_ok!(delete_space(ALICE, NextSpaceId::<Test>::get() - 1));
            assert_ok!(create_space(ALICE, "alpha"));
        }
        assert_eq!(Spaces::<Test>::iter().count(), 1);
    });
}

#[test]
fn the_former_owner_is_the_last_one() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        assert_ok!(offer(ALICE, 0, Some(EVE)));
        assert_ok!(accept(EVE, 0));
        assert_ok!(delete_space(EVE, 0));
        assert_noop!(create_space(ALICE, "alpha"), Error::NameResting);
        assert_ok!(create_space(EVE, "alpha"));
    });
}

#[test]
fn what_is_held_for_a_name_comes_back_when_anybody_asks_after_its_rest() {
    TestBuilder::default().with_alpha().build_and_execute(|| {
        let free = |name: &str| Registry::free_name(RuntimeOrigin::signed(EVE), name.into());
        assert_noop!(free("Alpha"), Error::InvalidName);
        assert_noop!(free(&"a".repeat(254)), Error::ExceedsMaxLength);
        assert_noop!(free("alpha"), Error::NameNotResting);
        assert_ok!(delete_space(ALICE, 0));
        assert!(held(ALICE) > 0);
        assert_noop!(free("alpha"), Error::NameResting);
        System::set_block_number(4);
        events();
        assert_ok!(free("alpha"));
        let (repo_name, former_owner) = (text("alpha"), ALICE);
        assert_eq!(events(), [Event::NameFreed { repo_name, former_owner, who: EVE }]);
        assert_eq!(held(ALICE), 0);
        assert_noop!(free("alpha"), Error::NameNotResting);
        assert_ok!(create_space(EVE, "alpha"));
    });
}
