//! A client of Kubo's RPC (`/api/v0`), as Kubo, IPFS Cluster's proxy and js-ipfs speak it, and our
//! own embedded store.

mod answer;
mod error;

pub use error::KuboError;

use crate::{
    dag::MAX_BLOCK_LEN,
    hash::{hash_of, sha256_of},
};
use answer::{PinLs, Version, read_body, read_json};
use bytes::Bytes;
use container_registry_primitives::BlobCid;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};
use url::Url;

/// A request's time, unless [`KuboClient::with_timeout`] says otherwise.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How much longer than the daemon we wait, so that its own answer arrives.
const GRACE: Duration = Duration::from_secs(2);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Attempts at a request whose connection fails.
const TRIES: u32 = 3;
/// The pause after the first failure; it doubles with each.
const PAUSE: Duration = Duration::from_millis(100);

/// The client; cheap to clone. Connections are kept and shared.
#[derive(Clone, Debug)]
pub struct KuboClient {
    /// Ends in a slash.
    api: Url,
    http: reqwest::Client,
    timeout: Duration,
}

impl KuboClient {
    /// For the daemon at `api`, such as `http://127.0.0.1:5001`: `http`, without credentials,
    /// query and fragment. A path is kept, for daemons behind a proxy.
    pub fn new(mut api: Url) -> Result<Self, KuboError> {
        let plain = api.scheme() == "http"
            && api.has_host()
            && api.username().is_empty()
            && api.password().is_none()
            && api.query().is_none()
            && api.fragment().is_none();
        if !plain {
            return Err(KuboError::Url { url: api });
        }
        if !api.path().ends_with('/') {
            api.set_path(&format!("{}/", api.path()));
        }
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            // An RPC does not redirect: following one could lead a request elsewhere.
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(|source| KuboError::Http { command: "new", source })?;
        Ok(Self { api, http, timeout: TIMEOUT })
    }

    /// With another limit on the time of one request, the time it takes to look for a block at the
    /// daemon's peers included.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The daemon's version: whether it answers.
    pub async fn version(&self) -> Result<String, KuboError> {
        let version: Version = self.json("version", None, &[]).await?;
        Ok(version.version)
    }

    /// A block, verified against its CID. The daemon may fetch it from its peers. `None` if it says
    /// that it cannot be had.
    pub async fn block(&self, cid: &BlobCid) -> Result<Option<Bytes>, KuboError> {
        const COMMAND: &str = "block/get";
        let block = match self.bytes(COMMAND, Some(cid), &[], MAX_BLOCK_LEN).await {
            Err(error) if error.is_not_found() => return Ok(None),
            other => other?,
        };
        if sha256_of(&block).await? != hash_of(cid) {
            return Err(KuboError::WrongBlock { cid: *cid });
        }
        Ok(Some(block))
    }

    /// Whether the root is pinned with all below it.
    pub async fn pin_ls(&self, cid: &BlobCid) -> Result<bool, KuboError> {
        match self.json::<PinLs>("pin/ls", Some(cid), &[("type", "recursive")]).await {
            // The key may be written in any base.
            Ok(pins) => Ok(pins.keys.keys().any(|key| BlobCid::parse_any(key) == Ok(*cid))),
            Err(error) if error.is_not_pinned() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Pins a root with all below it; the daemon fetches what it lacks from its peers.
    pub async fn pin_add(&self, cid: &BlobCid) -> Result<(), KuboError> {
        self.json::<serde_json::Value>("pin/add", Some(cid), &[]).await.map(drop)
    }

    /// Takes a pin away. `false`: there was none.
    pub async fn pin_rm(&self, cid: &BlobCid) -> Result<bool, KuboError> {
        match self.json::<serde_json::Value>("pin/rm", Some(cid), &[]).await {
            Ok(_) => Ok(true),
            Err(error) if error.is_not_pinned() => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn json<T: serde::de::DeserializeOwned>(
        &self,
        command: &'static str,
        cid: Option<&BlobCid>,
        options: &[(&str, &str)],
    ) -> Result<T, KuboError> {
        read_json(command, &self.bytes(command, cid, options, answer::MAX_JSON_LEN).await?)
    }

    /// Sends a command and reads its answer, in the time of one request for each try. Commands
    /// here may all be repeated.
    async fn bytes(
        &self,
        command: &'static str,
        cid: Option<&BlobCid>,
        options: &[(&str, &str)],
        max_len: usize,
    ) -> Result<Bytes, KuboError> {
        let url = self.url(command, cid, options)?;
        let mut tries = 1;
        loop {
            let deadline = Instant::now() + self.timeout + GRACE;
            let answer = async {
                let sent = self.http.post(url.clone()).send().await;
                let response = sent.map_err(|source| KuboError::Http { command, source })?;
                read_body(command, response, max_len).await
            };
            match timeout_at(deadline, answer).await.unwrap_or(Err(KuboError::Timeout { command }))
            {
                Err(error) if error.is_connection() && tries < TRIES => {
                    tracing::debug!(command, tries, %error, "trying again");
                    sleep(PAUSE * 2u32.pow(tries - 1)).await;
                }
                answer => return answer,
            }
            tries += 1;
        }
    }

    fn url(
        &self,
        command: &'static str,
        cid: Option<&BlobCid>,
        options: &[(&str, &str)],
    ) -> Result<Url, KuboError> {
        let joined = self.api.join(&format!("api/v0/{command}"));
        let mut url = joined.map_err(|_| KuboError::Url { url: self.api.clone() })?;
        let mut query = url.query_pairs_mut();
        query.extend_pairs(cid.map(|cid| ("arg", cid.to_string())));
        query.extend_pairs(options);
        query.append_pair("timeout", &format!("{}ms", self.timeout.as_millis()));
        drop(query);
        Ok(url)
    }
}
