//! Pushes as calls of the runtime.

use crate::{
    actor::Actor,
    outcome::Way,
    runtime::runtime_types::{
        container_registry_runtime::RuntimeCall,
        pallet_container_registry::{
            pallet::Call,
            types::{
                DigestType as RuntimeDigestType, Expected, MediaType as RuntimeMediaType,
                PushedBlob, PushedManifest, PushedTag,
            },
        },
        pallet_proxy::pallet::Call as ProxyCall,
        pallet_utility::pallet::Call as UtilityCall,
    },
    types::{Blob, DigestType, Manifest, MediaType, Push},
};
use container_registry_primitives::{SpaceName, bounds::MAX_PUSH_BLOBS};

/// A push as the runtime's call, in the actor's name: all of it happens or nothing. And by which way
/// it goes there.
pub(crate) fn push_call(push: &Push, actor: &Actor) -> (RuntimeCall, Way) {
    let mut calls = registry_calls(push);
    let (call, way) = match (calls.pop(), calls.is_empty()) {
        (Some(only), true) => (only, Way::Call),
        (last, _) => {
            calls.extend(last);
            (RuntimeCall::Utility(UtilityCall::batch_all { calls }), Way::Batch)
        }
    };
    match actor {
        Actor::Member => (call, way),
        Actor::Owner(owner, grant) => {
            let (real, force_proxy_type) = ((*owner).into(), Some((*grant).into()));
            let call = Box::new(call);
            (RuntimeCall::Proxy(ProxyCall::proxy { real, force_proxy_type, call }), Way::Proxy)
        }
    }
}

/// One call as a rule. Blobs that do not fit into it go ahead.
fn registry_calls(push: &Push) -> Vec<RuntimeCall> {
    let mut chunks: Vec<_> = push.blobs.chunks(MAX_PUSH_BLOBS as usize).collect();
    let with_manifest = push.manifest.as_ref().map(|manifest| {
        let blobs = chunks.pop().unwrap_or_default();
        manifest_call(&push.space, manifest, blobs)
    });
    let ahead = chunks.into_iter().map(|blobs| Call::store_blobs {
        repo_name: push.space.as_bytes().to_vec(),
        blobs: blobs.iter().map(blob).collect(),
    });
    ahead.chain(with_manifest).map(RuntimeCall::ContainerRegistry).collect()
}

fn manifest_call(space: &SpaceName, manifest: &Manifest, blobs: &[Blob]) -> Call {
    let tag = |tag: &container_registry_primitives::Tag| PushedTag {
        tag: tag.as_bytes().to_vec(),
        expected: Expected::Any,
    };
    Call::push {
        repo_name: space.as_bytes().to_vec(),
        image_name: manifest.image.as_bytes().to_vec(),
        manifest: PushedManifest {
            digest: manifest.digest.to_bytes(),
            cid: manifest.cid.to_bytes(),
            size: manifest.size,
            media_type: match manifest.media_type {
                MediaType::OciManifest => RuntimeMediaType::OciManifest,
                MediaType::OciIndex => RuntimeMediaType::OciIndex,
                MediaType::DockerManifest => RuntimeMediaType::DockerManifest,
                MediaType::DockerManifestList => RuntimeMediaType::DockerManifestList,
            },
            subject: manifest.subject.map(|subject| subject.to_bytes()),
        },
        tags: manifest.tags.iter().map(tag).collect(),
        blobs: blobs.iter().map(blob).collect(),
    }
}

fn blob(blob: &Blob) -> PushedBlob {
    PushedBlob {
        digest: blob.digest.to_bytes(),
        digest_type: match blob.digest_type {
            DigestType::File => RuntimeDigestType::File,
            DigestType::Json => RuntimeDigestType::Json,
        },
        cid: blob.cid.to_bytes(),
        size: blob.size,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use container_registry_primitives::{BlobCid, Digest};

    fn push(blobs: usize, has_manifest: bool) -> Push {
        let (digest, cid) = (Digest::Sha256([1; 32]), BlobCid::raw([1; 32]));
        let manifest = Manifest {
            image: "app".parse().unwrap(),
            digest,
            cid,
            size: 9,
            media_type: MediaType::OciManifest,
            subject: None,
            tags: vec!["v1".parse().unwrap()],
        };
        let blob = Blob { digest, digest_type: DigestType::File, cid, size: 1 };
        let (blobs, manifest) = (vec![blob; blobs], has_manifest.then_some(manifest));
        Push { space: "demo".parse().unwrap(), blobs, manifest }
    }

    /// How many blobs each call has; of the one with the manifest, marked.
    fn shape(push: &Push) -> Vec<String> {
        let calls = registry_calls(push).into_iter();
        let shape = calls.map(|call| match call {
            RuntimeCall::ContainerRegistry(Call::push { blobs, .. }) => format!("m{}", blobs.len()),
            RuntimeCall::ContainerRegistry(Call::store_blobs { blobs, .. }) => {
                blobs.len().to_string()
            }
            _ => "?".into(),
        });
        shape.collect()
    }

    #[test]
    fn blobs_that_do_not_fit_go_ahead() {
        for (blobs, expected) in
            [(0, &["m0"][..]), (1, &["m1"]), (129, &["m129"]), (130, &["129", "m1"])]
        {
            assert_eq!(shape(&push(blobs, true)), expected);
        }
        assert_eq!(shape(&push(300, true)), ["129", "129", "m42"]);
        assert_eq!(shape(&push(130, false)), ["129", "1"]);
    }

    #[test]
    fn only_what_is_several_calls_is_a_batch() {
        let way = |push: &Push| push_call(push, &Actor::Member).1;
        assert_eq!(way(&push(129, true)), Way::Call);
        assert_eq!(way(&push(1, false)), Way::Call);
        assert_eq!(way(&push(130, true)), Way::Batch);
    }
}
