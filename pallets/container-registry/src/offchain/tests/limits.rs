//! What is larger than the operator allows, or than is paid for.

use super::*;

const LIMIT: u64 = 10;

fn limited(net: &Net, content: &str, cid: &[u8]) -> TestExternalities {
    let mut ext = chain(net, &[(content, cid.to_vec())]);
    ext.execute_with(|| local::set(BLOB_LIMIT_KEY, &LIMIT));
    net.on("POST", Answer::fails()).on("GET", missing()).on(&export(cid), Answer::ok("the car"));
    ext
}

fn cat_limited(cid: &[u8], how: &str) -> String {
    format!("POST {IPFS}/api/v0/cat?arg={}&length=11&{how}", as_text(cid.into()))
}

#[test]
fn what_is_too_large_is_not_pinned_wherever_it_is() {
    let cid = dag("root");
    let large = "a layer that is large";
    type Place = fn(&Net, &[u8]);
    let places: [(&str, Place); 5] = [
        ("in the source", |net, cid| {
            net.on(&blob("a layer that is large"), Answer::blob("a layer that is large", cid));
        }),
        ("in the source, which does not say so", |net, _| {
            net.on("HEAD", Answer::Says(405, Vec::new()));
            let body = "a layer that is large";
            net.on(&blob(body), Answer::Unsized(body.into()));
        }),
        ("in the daemon", |net, cid| {
            net.on(&has(cid), Answer::ok("{}"));
            net.on(&cat_limited(cid, "offline"), Answer::Claims(11, b"a layer tha".to_vec()));
        }),
        ("in the daemon, which does not say so", |net, cid| {
            net.on(&has(cid), Answer::ok("{}"));
            net.on(&cat_limited(cid, "offline"), Answer::Unsized(b"a layer tha".to_vec()));
        }),
        ("at peers", |net, cid| {
            net.on(&seek(cid, 15), Answer::ok("{}"));
            net.on(&cat_limited(cid, "timeout"), Answer::Unsized(b"a layer tha".to_vec()));
        }),
    ];
    for (name, place) in places {
        let net = Net::default();
        let mut ext = limited(&net, large, &cid);
        place(&net, &cid);
        run(&mut ext, 1);
        let seen = net.seen();
        assert!(!seen.iter().any(|seen| seen.line.contains("pin/add")), "{name}");
        let is_add = |line: &str| line.contains("/add?");
        assert!(!seen.iter().any(|seen| is_add(&seen.line) && seen.ended), "{name}");
        // The longest wait at once.
        assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts: 1, until: 257 }), "{name}");
        run(&mut ext, 2);
        assert!(net.lines().is_empty(), "{name}");
        // The operator allows more.
        ext.execute_with(|| local::clear(BLOB_LIMIT_KEY));
        net.on(&has(&cid), Answer::ok("{}"));
        net.on(&cat_local(&cid), Answer::ok(large)).on(&pin(&cid), pinned(&cid));
        run(&mut ext, 257);
        assert_eq!(state(&mut ext, 0), Some(State::Held), "{name}");
    }
}

#[test]
fn what_is_as_large_as_allowed_is_pinned() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = limited(&net, "0123456789", &cid);
    net.on(&has(&cid), Answer::ok("{}"));
    net.on(&cat_limited(&cid, "offline"), Answer::ok("0123456789")).on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 0), Some(State::Held));
}

#[test]
fn a_limit_that_makes_no_sense_is_none() {
    for raw in [0u64.to_le_bytes().to_vec(), vec![1], Vec::new()] {
        with_local_storage(|| {
            use polkadot_sdk::sp_core::offchain::StorageKind::PERSISTENT;
            polkadot_sdk::sp_io::offchain::local_storage_set(PERSISTENT, BLOB_LIMIT_KEY, &raw);
            configure(Some(IPFS), None);
            let settings = crate::offchain::settings::Settings::load().unwrap();
            assert_eq!(settings.blob_limit, crate::offchain::DEFAULT_BLOB_LIMIT);
        });
    }
}

/// Asks the daemon for the content of a CID, with a byte more than so many.
fn cat_up_to(cid: &[u8], size: u64) -> String {
    let cid = as_text(cid.into());
    format!("POST {IPFS}/api/v0/cat?arg={cid}&length={}&offline=true", size + 1)
}

#[test]
fn what_nobody_declared_is_pinned_only_if_it_is_small() {
    let large = "x".repeat(ENOUGH as usize);
    let cid = dag("root");
    let net = Net::default();
    let mut ext = chain(&net, &[(&large, cid.clone())]);
    net.on("POST", Answer::fails()).on("GET", missing()).on(&export(&cid), Answer::ok("the car"));
    net.on(&has(&cid), Answer::ok("{}")).on(&cat_local(&cid), Answer::ok(large.clone()));
    net.on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts: 1, until: 257 }));
    // Its size is declared: a line of its own.
    ext.execute_with(|| declare(ALICE, "alpha", &large, ENOUGH)).unwrap();
    net.on(&cat_up_to(&cid, ENOUGH), Answer::ok(large.clone()));
    run(&mut ext, 2);
    assert_eq!(state(&mut ext, 1), Some(State::Held));
}

#[test]
fn what_is_larger_than_declared_is_not_pinned_and_a_right_size_elsewhere_is() {
    let cid = dag("root");
    let net = Net::default();
    let mut ext = TestBuilder::default().with_alpha().with_beta().build();
    net.attach(&mut ext);
    let sized = |size| PushedBlob { cid: dag("root"), ..pushed("0123456789", size) };
    ext.execute_with(|| {
        configure(Some(IPFS), None);
        assert_ok!(store_blobs(DAVE, "beta", &[sized(9)]));
    });
    net.on("POST", Answer::fails()).on(&has(&cid), Answer::ok("{}"));
    net.on(&export(&cid), Answer::ok("the car"));
    for size in [9, 10] {
        net.on(&cat_up_to(&cid, size), Answer::ok("0123456789"));
    }
    net.on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert!(wait(&mut ext, 0).is_some());
    assert!(!net.lines().contains(&pin(&cid)));
    ext.execute_with(|| store_blobs(ALICE, "alpha", &[sized(10)])).unwrap();
    run(&mut ext, 2);
    assert_eq!(state(&mut ext, 1), Some(State::Held));
}

#[test]
fn what_is_held_for_more_is_not_held_for_less() {
    let cid = dag("root");
    let net = Net::default();
    let mut ext = TestBuilder::default().with_alpha().build();
    net.attach(&mut ext);
    let sized = |size| PushedBlob { cid: dag("root"), ..pushed("0123456789", size) };
    ext.execute_with(|| {
        configure(Some(IPFS), None);
        assert_ok!(store_blobs(ALICE, "alpha", &[sized(10)]));
    });
    net.on("POST", Answer::fails()).on(&has(&cid), Answer::ok("{}"));
    net.on(&export(&cid), Answer::ok("the car"));
    net.on(&cat_up_to(&cid, 10), Answer::ok("0123456789")).on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 0), Some(State::Held));
    // Who pays less afterwards loses the pin: there is no line but the one of a wrong size.
    ext.execute_with(|| declare(ALICE, "alpha", "0123456789", 9)).unwrap();
    net.on(&pin_rm(&cid), pinned(&cid));
    for block in 2..6 {
        run(&mut ext, block);
    }
    assert_eq!(state(&mut ext, 0), None);
    assert!(wait(&mut ext, 1).is_some());
    assert!(net.lines().contains(&pin_rm(&cid)));
}

#[test]
fn a_block_of_a_small_size_is_measured_before_it_is_pinned() {
    let cid = raw("0123456789");
    let net = Net::default();
    let mut ext = TestBuilder::default().with_alpha().build();
    net.attach(&mut ext);
    ext.execute_with(|| {
        configure(Some(IPFS), None);
        assert_ok!(store_blobs(ALICE, "alpha", &[pushed("0123456789", 9)]));
    });
    net.on("POST", Answer::fails()).on(&pin(&cid), pinned(&cid));
    net.on(&has(&cid), Answer::ok("{\"Size\":10}"));
    run(&mut ext, 1);
    assert!(wait(&mut ext, 0).is_some());
    assert!(!net.lines().contains(&pin(&cid)));
    ext.execute_with(|| declare(ALICE, "alpha", "0123456789", 10)).unwrap();
    run(&mut ext, 2);
    assert_eq!(state(&mut ext, 1), Some(State::Held));
}

#[test]
fn what_was_read_for_a_lie_is_not_pinned_for_less_than_it_is() {
    let cid = dag("root");
    let net = Net::default();
    let mut ext = TestBuilder::default().with_alpha().build();
    net.attach(&mut ext);
    let sized = |content, size| PushedBlob { cid: dag("root"), ..pushed(content, size) };
    ext.execute_with(|| {
        configure(Some(IPFS), None);
        assert_ok!(store_blobs(ALICE, "alpha", &[sized("something else", 10)]));
    });
    net.on("POST", Answer::fails()).on(&has(&cid), Answer::ok("{}"));
    net.on(&cat_up_to(&cid, 10), Answer::Claims(10, b"0123456789".to_vec()));
    net.on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(state(&mut ext, 0), Some(State::Wrong));
    // Their digest is known from that, and how many they are.
    ext.execute_with(|| store_blobs(ALICE, "alpha", &[sized("0123456789", 9)])).unwrap();
    run(&mut ext, 2);
    assert!(wait(&mut ext, 1).is_some());
    assert!(!net.lines().contains(&pin(&cid)));
}
