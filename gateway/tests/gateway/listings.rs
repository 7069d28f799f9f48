use crate::{
    harness::{Harness, refusal},
    image::Image,
};
use reqwest::StatusCode;
use serde_json::Value;

/// A page and the path of the next one.
async fn page(gateway: &Harness, path: &str, field: &str) -> (Vec<String>, Option<String>) {
    let response = gateway.get(path).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    let next = response.headers().get("link").map(|link| {
        let link = link.to_str().unwrap();
        assert!(link.ends_with("; rel=\"next\""), "{link}");
        link[1..link.find('>').unwrap()].to_owned()
    });
    let body: Value = response.json().await.unwrap();
    let entries = body[field].as_array().unwrap().iter();
    (entries.map(|entry| entry.as_str().unwrap().to_owned()).collect(), next)
}

/// All pages of a listing.
async fn pages(gateway: &Harness, path: &str, field: &str) -> Vec<Vec<String>> {
    let mut next = Some(path.to_owned());
    let mut pages = Vec::new();
    while let Some(path) = next {
        let (entries, after) = page(gateway, &path, field).await;
        pages.push(entries);
        next = after;
    }
    pages
}

#[tokio::test]
async fn tags_are_sorted_and_paged() {
    let gateway = Harness::new().await;
    // Some are final, some are only in best blocks.
    let image = Image::new(1);
    for tag in ["b", "C", "a"] {
        image.push(&gateway, "team/app", tag).await;
    }
    gateway.ledger.finalize(false);
    for tag in ["B", "d", "a"] {
        image.push(&gateway, "team/app", tag).await;
    }
    image.push(&gateway, "team/app-2", "other").await;
    let all = "/v2/team/app/tags/list";
    assert_eq!(pages(&gateway, all, "tags").await, [["a", "B", "b", "C", "d"]]);
    let paged = pages(&gateway, &format!("{all}?n=2"), "tags").await;
    assert_eq!(paged, [&["a", "B"][..], &["b", "C"], &["d"]]);
    let (after, _) = page(&gateway, &format!("{all}?last=bb"), "tags").await;
    assert_eq!(after, ["C", "d"]);
    let (none, next) = page(&gateway, &format!("{all}?n=0"), "tags").await;
    assert!(none.is_empty() && next.is_none());
    for n in ["-1", "x", ""] {
        let response = gateway.get(&format!("{all}?n={n}")).send().await.unwrap();
        assert_eq!(refusal(response).await, (400, "PAGINATION_NUMBER_INVALID".into()), "{n}");
    }
}

#[tokio::test]
async fn repositories_are_sorted_and_paged() {
    let gateway = Harness::new().await;
    let image = Image::new(1);
    for name in ["team/app", "busybox", "a-b/x", "a/x"] {
        image.push(&gateway, name, "v1").await;
    }
    let paged = pages(&gateway, "/v2/_catalog?n=3", "repositories").await;
    assert_eq!(paged, [&["a-b/x", "a/x", "library/busybox"][..], &["team/app"]]);
}
