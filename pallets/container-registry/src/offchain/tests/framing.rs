//! The exact requests, as the SDK's own fake checks them.

use super::*;
use polkadot_sdk::sp_core::offchain::{
    OffchainDbExt, OffchainWorkerExt,
    testing::{PendingRequest, TestOffchainExt},
};

fn request(line: &str, body: &str, response: &str) -> PendingRequest {
    let (method, uri) = line.split_once(' ').unwrap();
    PendingRequest {
        method: method.into(),
        uri: uri.into(),
        body: body.into(),
        sent: true,
        response: Some(response.into()),
        ..Default::default()
    }
}

#[test]
fn one_blob_takes_three_requests() {
    let (fake, state) = TestOffchainExt::new();
    let mut ext = TestBuilder::default().with_alpha().build();
    ext.register_extension(OffchainDbExt::new(fake.clone()));
    ext.register_extension(OffchainWorkerExt::new(fake));
    let cid = raw("layer");
    let boundary = format!("registry-{}", "00".repeat(20));
    let body = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"blob\"\r\n\
         Content-Type: application/octet-stream\r\n\r\nlayer\r\n--{boundary}--\r\n"
    );
    let content_type = format!("multipart/form-data; boundary={boundary}");
    let hash = format!(r#"{{"Hash":"{}"}}"#, as_text(cid.clone()));
    {
        let mut state = state.write();
        state.expect_request(request(&pin(&cid), "", r#"{"Message":"not found"}"#));
        state.expect_request(request(&blob("layer"), "", "layer"));
        state.expect_request(PendingRequest {
            headers: vec![("Content-Type".into(), content_type)],
            ..request(&add(), &body, &hash)
        });
    }
    ext.execute_with(|| {
        assert_ok!(store(ALICE, "alpha", &digest("layer"), &cid));
        configure(Some(IPFS), Some(SOURCE));
    });
    run(&mut ext, 1);
    ext.execute_with(|| assert!(Ledger::of(IPFS).is_held(&cid)));
}
