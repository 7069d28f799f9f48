//! Lines of content that nobody has, and a good one after them.

use super::*;
use polkadot_sdk::frame_support::traits::Currency;

const BAD: usize = 1_000;

/// Where a good line's bytes are.
#[derive(Clone, Copy, Debug)]
enum Place {
    Daemon,
    Source,
    Peers,
}

/// A chain with bad lines of so many spaces, and then a good one of `beta`: a blob of one chunk, or one
/// of many.
fn attacked(net: &Net, spaces: u64, content: &str, cid: &[u8]) -> TestExternalities {
    let mut ext = TestBuilder::default().with_alpha().with_beta().build();
    net.attach(&mut ext);
    ext.execute_with(|| {
        for space in 0..spaces {
            let name = format!("bad{space}");
            let who = 10 + space;
            let origin = RuntimeOrigin::signed(who);
            assert_ok!(Registry::create_space(origin, name.clone().into()));
            Balances::make_free_balance_be(&who, 1_000_000_000);
            for line in 0..BAD / spaces as usize {
                let nothing = format!("nothing {space} {line}");
                assert_ok!(store(who, &name, &digest(&nothing), &dag(&nothing)));
            }
        }
        assert_ok!(store(DAVE, "beta", &digest(content), cid));
        configure(Some(IPFS), Some(SOURCE));
    });
    ext
}

fn place(net: &Net, place: Place, content: &str, cid: &[u8]) {
    net.on("POST", Answer::fails())
        .on("GET", missing())
        .on(&format!("POST {IPFS}/api/v0/block/stat"), Answer::nobody())
        .on(&format!("POST {IPFS}/api/v0/cat"), Answer::nobody());
    // What is looked for without peers is missed at once.
    for line in 0..BAD {
        for space in 0..5 {
            net.on(&has(&dag(&format!("nothing {space} {line}"))), Answer::fails());
        }
    }
    net.on(&has(cid), Answer::fails()).on(&export(cid), Answer::ok("the car"));
    match place {
        Place::Daemon => {
            net.on(&has(cid), Answer::ok("{}"));
            net.on(&cat_local(cid), Answer::ok(content)).on(&pin(cid), pinned(cid));
        }
        Place::Source => {
            net.on(&blob(content), Answer::blob(content, cid)).on(&add(), added(cid));
        }
        Place::Peers => {
            for seconds in [15, 30] {
                let seek = seek(cid, seconds);
                net.on(&seek, Answer::Later(2_000, Box::new(Answer::ok("{}"))));
                net.after(&seek, &pin(cid), pinned(cid));
            }
            for seconds in [15, 30, 60, 120] {
                net.on(&cat(cid, seconds), Answer::ok(content));
            }
        }
    }
}

#[test]
fn a_thousand_lines_of_nothing_delay_a_good_one_by_three_runs_at_most() {
    for spaces in [1, 5] {
        for where_it_is in [Place::Daemon, Place::Source, Place::Peers] {
            for cid in [raw("good"), dag("good")] {
                let net = Net::default();
                let mut ext = attacked(&net, spaces, "good", &cid);
                place(&net, where_it_is, "good", &cid);
                let runs = (1..=3).find(|block| {
                    run(&mut ext, *block);
                    state(&mut ext, BAD as u64) == Some(State::Held)
                });
                assert!(runs.is_some(), "{spaces} {where_it_is:?}");
                // And a run ends in a time that leaves room for the next one.
                assert!(net.now() <= 3 * 60_000, "{}", net.now());
            }
        }
    }
}

#[test]
fn a_good_line_among_a_backlog_of_bad_ones_waits_no_longer() {
    let net = Net::default();
    let mut ext = attacked(&net, 5, "early", &dag("early"));
    place(&net, Place::Peers, "late", &raw("late"));
    net.on(&has(&dag("early")), Answer::fails());
    // The bad ones have been there for long.
    for block in 1..=40 {
        run(&mut ext, block);
    }
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("late"), &raw("late")));
    });
    let runs = (41..=43).find(|block| {
        run(&mut ext, *block);
        state(&mut ext, BAD as u64 + 1) == Some(State::Held)
    });
    assert!(runs.is_some());
}

#[test]
fn who_has_a_backlog_and_records_content_of_others_first_does_not_delay_them() {
    let net = Net::default();
    let mut ext = attacked(&net, 1, "early", &dag("early"));
    place(&net, Place::Peers, "late", &raw("late"));
    net.on(&has(&dag("early")), Answer::fails());
    for block in 1..=40 {
        run(&mut ext, block);
    }
    ext.execute_with(|| {
        assert_ok!(store(10, "bad0", &digest("late"), &raw("late")));
        assert_ok!(store(ALICE, "alpha", &digest("late"), &raw("late")));
    });
    let of_alice = BAD as u64 + 2;
    let runs = (41..=43).find(|block| {
        run(&mut ext, *block);
        state(&mut ext, of_alice) == Some(State::Held)
    });
    assert!(runs.is_some());
}

#[test]
fn what_spaces_share_is_looked_for_and_read_once() {
    let (net, cid) = (Net::default(), dag("shared"));
    let mut ext = TestBuilder::default().with_alpha().with_beta().build();
    net.attach(&mut ext);
    place(&net, Place::Peers, "shared", &cid);
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("shared"), &cid));
        assert_ok!(store(DAVE, "beta", &digest("shared"), &cid));
        for image in ["one", "two", "three"] {
            assert_ok!(push_image(DAVE, "beta", image, None, &digest("shared"), &cid));
        }
        configure(Some(IPFS), Some(SOURCE));
    });
    for block in 1..=3 {
        run(&mut ext, block);
    }
    for index in 0..5 {
        assert_eq!(state(&mut ext, index), Some(State::Held), "{index}");
    }
    let seen = net.lines();
    let (read, pinned) = (cat(&cid, 15), pin(&cid));
    for url in [seek(&cid, 15), read, pinned] {
        assert_eq!(seen.iter().filter(|line| **line == url).count(), 1, "{url}");
    }
}

#[test]
fn a_space_of_many_good_lines_at_peers_is_served_beside_a_bad_one() {
    let net = Net::default();
    let mut ext = attacked(&net, 1, "good", &raw("good"));
    place(&net, Place::Peers, "good", &raw("good"));
    let more: Vec<_> = (0..60).map(|n| format!("good {n}")).collect();
    for content in &more {
        for seconds in [15, 30] {
            let seek = seek(&raw(content), seconds);
            net.on(&seek, Answer::ok("{}"));
            net.after(&seek, &pin(&raw(content)), pinned(&raw(content)));
        }
    }
    ext.execute_with(|| {
        Balances::make_free_balance_be(&DAVE, 1_000_000_000);
        for content in &more {
            assert_ok!(store(DAVE, "beta", &digest(content), &raw(content)));
        }
    });
    for block in 1..=10 {
        run(&mut ext, block);
    }
    let first = BAD as u64;
    let held = (first..first + 61).filter(|index| state(&mut ext, *index) == Some(State::Held));
    assert!(held.count() >= 60);
}
