//! A gateway on its own sockets and in its own folder.

use crate::ledger::MemoryLedger;
use clap::Parser;
use registry_gateway::{
    config::{Args, Settings},
    gateway::Gateway,
};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::Value;
use std::{path::Path, sync::Arc, time::Duration};

pub struct Harness {
    pub gateway: Option<Gateway>,
    pub ledger: MemoryLedger,
    pub client: Client,
    pub url: String,
    pub internal: String,
    pub dir: Arc<tempfile::TempDir>,
    flags: Vec<String>,
}

pub fn settings(dir: &Path, flags: &[String]) -> Settings {
    let dir = dir.to_str().unwrap();
    let fixed = ["registry-gateway", "--dev", "--data", dir, "--listen", "127.0.0.1:0"];
    let fixed = fixed.into_iter().chain(["--internal-listen", "127.0.0.1:0"]);
    let fixed = fixed.chain(["--grace-period", "2s"]);
    let all = fixed.chain(flags.iter().map(String::as_str));
    Settings::new(Args::try_parse_from(all).unwrap()).unwrap()
}

/// Waits until something holds.
pub async fn eventually<F: Future<Output = bool>>(what: &str, holds: impl Fn() -> F) {
    for _ in 0..400 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("{what}: not within ten seconds");
}

impl Harness {
    pub async fn new() -> Self {
        Self::with(MemoryLedger::new(), &[]).await
    }

    pub async fn with(ledger: MemoryLedger, flags: &[&str]) -> Self {
        let harness = Self::unready(ledger, flags).await;
        harness.wait_until_ready().await;
        harness
    }

    pub async fn unready(ledger: MemoryLedger, flags: &[&str]) -> Self {
        let dir = Arc::new(tempfile::tempdir().unwrap());
        Self::start(dir, ledger, flags.iter().map(ToString::to_string).collect()).await
    }

    async fn start(dir: Arc<tempfile::TempDir>, ledger: MemoryLedger, flags: Vec<String>) -> Self {
        let settings = settings(dir.path(), &flags);
        let gateway = Gateway::start(&settings, Arc::new(ledger.clone())).await.unwrap();
        let url = format!("http://{}", gateway.public);
        let internal = format!("http://{}", gateway.internal);
        let gateway = Some(gateway);
        Self { gateway, ledger, client: Client::new(), url, internal, dir, flags }
    }

    /// Stops it and starts it again with the same data.
    pub async fn restart(mut self) -> Self {
        self.stop().await;
        let again = Self::start(self.dir, self.ledger, self.flags).await;
        again.wait_until_ready().await;
        again
    }

    pub async fn stop(&mut self) {
        // Connections that are kept would be waited for.
        self.client = Client::new();
        self.gateway.take().unwrap().stop().await;
    }

    pub async fn is_ready(&self) -> bool {
        let url = format!("{}/readyz", self.internal);
        self.client.get(url).send().await.unwrap().status() == StatusCode::OK
    }

    pub async fn wait_until_ready(&self) {
        eventually("ready", || self.is_ready()).await;
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(self.at(path))
    }

    pub fn head(&self, path: &str) -> RequestBuilder {
        self.client.head(self.at(path))
    }

    pub fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(self.at(path))
    }

    pub fn put(&self, path: &str) -> RequestBuilder {
        self.client.put(self.at(path))
    }

    pub fn patch(&self, path: &str) -> RequestBuilder {
        self.client.patch(self.at(path))
    }

    pub fn delete(&self, path: &str) -> RequestBuilder {
        self.client.delete(self.at(path))
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    pub async fn status(&self, path: &str) -> StatusCode {
        self.get(path).send().await.unwrap().status()
    }

    pub async fn stats(&self) -> Value {
        self.get("/_stats").send().await.unwrap().json().await.unwrap()
    }
}

/// Status and first error code of an answer.
pub async fn refusal(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap();
    (status, body["errors"][0]["code"].as_str().unwrap().to_owned())
}

pub fn header(response: &Response, name: &str) -> String {
    let value = response.headers().get(name);
    value.unwrap_or_else(|| panic!("no {name}: {response:?}")).to_str().unwrap().to_owned()
}
