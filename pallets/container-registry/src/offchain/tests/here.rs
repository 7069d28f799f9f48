//! The first visit of a line: what the daemon has, and what the blob source has.

use super::*;

#[test]
fn rests_without_a_daemon() {
    let net = Net::default();
    let mut ext = chain(&net, &[("layer", raw("layer"))]);
    ext.execute_with(|| configure(None, Some(SOURCE)));
    run(&mut ext, 1);
    assert!(net.lines().is_empty());
}

#[test]
fn pins_what_the_daemon_has_and_does_so_once() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on(&pin(&cid), pinned(&cid));
    run(&mut ext, 1);
    assert_eq!(net.lines(), [pin(&cid)]);
    run(&mut ext, 2);
    assert!(net.lines().is_empty());
}

#[test]
fn streams_a_blob_from_its_source_in_small_pieces() {
    let net = Net::default();
    let content = "0123456789abcdef".repeat(60_000);
    let cid = dag("root");
    let mut ext = chain(&net, &[(&content, cid.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob(&content), Answer::blob(content.clone(), &cid))
        .on(&add(), added(&cid));
    run(&mut ext, 1);
    let seen = net.seen();
    let lines: Vec<_> = seen.iter().map(|seen| seen.line.clone()).collect();
    assert_eq!(lines, [head(&content), pin(&cid), blob(&content), add()]);
    let upload = &seen[3];
    let boundary = format!("registry-{}", "07".repeat(20));
    assert_eq!(upload.content_type, Some(format!("multipart/form-data; boundary={boundary}")));
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"blob\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    assert!(upload.body == format!("{head}{content}\r\n--{boundary}--\r\n").into_bytes());
    assert!(upload.ended && upload.longest == 256 * 1024);
}

#[test]
fn blobs_of_every_length_arrive_whole() {
    for length in [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024] {
        let net = Net::default();
        let content = "x".repeat(length);
        let cid = dag("root");
        let mut ext = chain(&net, &[(&content, cid.clone())]);
        net.on("POST", Answer::fails())
            .on(&blob(&content), Answer::blob(content.clone(), &cid))
            .on(&add(), added(&cid));
        run(&mut ext, 1);
        let seen = net.seen();
        assert_eq!(seen.len(), 4, "{length}");
        let body = String::from_utf8(seen[3].body.clone()).unwrap();
        let (_, rest) = body.split_once("octet-stream\r\n\r\n").unwrap();
        assert!(rest.strip_prefix(&content).unwrap().starts_with("\r\n--"), "{length}");
    }
}

#[test]
fn a_daemon_that_breaks_off_one_blob_goes_on_with_the_next() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    net.on("POST", Answer::fails())
        .on("GET", Answer::ok("one"))
        .on(&add(), Answer::Refuses)
        .on(&import(), Answer::Refuses)
        .on(&pin(&two), pinned(&two));
    run(&mut ext, 1);
    let lines = net.lines();
    let first = [pin(&one), blob("one"), add(), car(&one), import()];
    assert_eq!(lines[..5], first);
    assert_eq!(lines[5..6], [pin(&two)]);
    // Then its turn in the queue, which it does not get by peers either.
    assert_eq!(lines[6..11], first);
    assert_eq!(lines[11..], [seek(&one, 15)]);
    assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts: 1, until: 2 }));
}

#[test]
fn another_cid_from_the_importer_leads_to_the_blocks() {
    let net = Net::default();
    let (cid, other) = (dag("root"), dag("another profile"));
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails())
        .on(&blob("layer"), Answer::blob("layer", &cid))
        .on(&add(), added(&other))
        .on(&pin_rm(&other), pinned(&other))
        .on(&car(&cid), Answer::ok("the car"))
        .on(&import(), Answer::ok(""))
        .on(&export(&cid), Answer::ok("the car"));
    run(&mut ext, 1);
    let lines = net.lines();
    // The other CID does not stay pinned, and this one is not pinned before its blocks are there.
    let expected = [
        head("layer"),
        pin(&cid),
        blob("layer"),
        add(),
        pin_rm(&other),
        car(&cid),
        import(),
        export(&cid),
        pin(&cid),
    ];
    assert_eq!(lines[..9], expected);
    assert_ne!(state(&mut ext, 0), Some(State::Held));
    net.on(&pin(&cid), pinned(&cid));
    run(&mut ext, 2);
    assert_eq!(state(&mut ext, 0), Some(State::Held));
    net.seen();
    run(&mut ext, 3);
    assert!(net.lines().is_empty());
}

#[test]
fn blocks_of_a_source_that_does_not_vouch_for_them_are_read_back() {
    for (content, expected) in [("layer", State::Held), ("other", State::Wrong)] {
        let net = Net::default();
        let cid = dag("root");
        let mut ext = chain(&net, &[("layer", cid.clone())]);
        net.on("POST", Answer::fails())
            .on(&blob("layer"), Answer::ok("layer"))
            .on(&add(), Answer::fails())
            .on(&car(&cid), Answer::ok("the car"))
            .on(&import(), Answer::ok(""));
        let import = import();
        net.on(&cat_local(&cid), Answer::ok(content)).on(&pin(&cid), pinned(&cid));
        net.on(&export(&cid), Answer::ok("the car"));
        net.after(&import, &has(&cid), Answer::ok("{}"));
        run(&mut ext, 1);
        let mut lines = vec![
            head("layer"),
            has(&cid),
            blob("layer"),
            add(),
            car(&cid),
            import,
            has(&cid),
            cat_local(&cid),
        ];
        if expected == State::Held {
            lines.extend([export(&cid), pin(&cid)]);
        }
        assert_eq!(net.lines(), lines, "what is wrong is never pinned");
        assert_eq!(state(&mut ext, 0), Some(expected));
    }
}

#[test]
fn a_wrong_cid_is_never_taken_for_held() {
    let net = Net::default();
    let cid = dag("root");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&dag("wrong")))
        .on(&cat_local(&cid), Answer::fails())
        .on(&blob("layer"), Answer::blob("layer", &cid))
        .on(&add(), added(&dag("wrong")))
        .on(&car(&cid), Answer::ok("the car"))
        .on(&cat(&cid, 15), Answer::ok("layer"));
    run(&mut ext, 1);
    assert!(net.lines().contains(&cat(&cid, 15)));
    assert_eq!(wait(&mut ext, 0), Some(Backoff { attempts: 1, until: 2 }));
}

#[test]
fn what_the_source_lacks_comes_from_peers_later_and_later() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", Answer::fails()).on("GET", missing());
    // The first visit, and at once its turn.
    run(&mut ext, 1);
    let here = [pin(&cid), blob("layer")];
    assert_eq!(net.lines(), [here.as_slice(), &here, &[seek(&cid, 15)]].concat());
    for block in 2..8 {
        run(&mut ext, block);
        let due = [2, 4].contains(&block);
        let expected = if due { [here.as_slice(), &[seek(&cid, 30)]].concat() } else { vec![] };
        assert_eq!(net.lines(), expected, "{block}");
    }
    net.on(&seek(&cid, 30), Answer::ok(r#"{"Key":"…","Size":5}"#));
    net.after(&seek(&cid, 30), &pin(&cid), pinned(&cid));
    run(&mut ext, 8);
    assert_eq!(net.lines(), [here.as_slice(), &[seek(&cid, 30), pin(&cid)]].concat());
    assert_eq!(state(&mut ext, 0), Some(State::Held));
}

#[test]
fn a_dead_daemon_ends_the_run_and_costs_no_line_its_patience() {
    let net = Net::default();
    let (one, two) = (raw("one"), raw("two"));
    let mut ext = chain(&net, &[("one", one.clone()), ("two", two.clone())]);
    // Blocks 1, 2, 4 and 8 try, one request each; the others do not.
    for block in 1..=12 {
        run(&mut ext, block);
        assert_eq!(net.lines().len(), usize::from([1, 2, 4, 8].contains(&block)), "{block}");
    }
    for index in [0, 1] {
        assert_eq!(wait(&mut ext, index).map(|wait| wait.attempts), Some(0));
    }
    // It comes back, and nothing was lost.
    net.on(&pin(&one), pinned(&one)).on(&pin(&two), pinned(&two));
    run(&mut ext, 16);
    let mut lines = net.lines();
    lines.sort();
    let mut expected = [pin(&one), pin(&two)];
    expected.sort();
    assert_eq!(lines, expected);
}

#[test]
fn another_daemon_starts_from_the_beginning() {
    let net = Net::default();
    let cid = raw("layer");
    let mut ext = chain(&net, &[("layer", cid.clone())]);
    net.on("POST", pinned(&cid));
    run(&mut ext, 1);
    ext.execute_with(|| configure(Some("http://other:5001"), None));
    run(&mut ext, 2);
    assert_eq!(net.lines().len(), 2);
}
