//! Pushes as calls of the runtime.

use crate::{
    actor::Actor,
    runtime::runtime_types::{
        container_registry_runtime::RuntimeCall,
        pallet_container_registry::{pallet::Call, types::blob::DigestType as RuntimeDigestType},
        pallet_proxy::pallet::Call as ProxyCall,
        pallet_utility::pallet::Call as UtilityCall,
    },
    types::{DigestType, Push, RegistryCall},
};
use container_registry_primitives::SpaceName;

/// A push as the runtime's call: all of its calls or none, in the actor's name.
pub(crate) fn push_call(push: &Push, actor: &Actor) -> RuntimeCall {
    let calls = push.calls.iter().map(|call| registry_call(&push.space, call)).collect();
    let all = RuntimeCall::Utility(UtilityCall::batch_all { calls });
    match actor {
        Actor::Member => all,
        Actor::Owner(owner, grant) => RuntimeCall::Proxy(ProxyCall::proxy {
            real: (*owner).into(),
            force_proxy_type: Some((*grant).into()),
            call: Box::new(all),
        }),
    }
}

fn registry_call(space: &SpaceName, call: &RegistryCall) -> RuntimeCall {
    let repo_name = space.as_bytes().to_vec();
    RuntimeCall::ContainerRegistry(match call {
        RegistryCall::StoreDigestInfo { digest, digest_type, cid } => Call::store_digest_info {
            repo_name,
            digest: digest.to_bytes(),
            digest_type: match digest_type {
                DigestType::File => RuntimeDigestType::File,
                DigestType::Json => RuntimeDigestType::Json,
            },
            cid: cid.to_bytes(),
        },
        RegistryCall::TagManifest { image, tag, digest, cid } => {
            Call::add_manifest_head_digest_and_manifest_json_cid {
                repo_name,
                image_name: image.as_bytes().to_vec(),
                tag: Some(tag.as_bytes().to_vec()),
                digest: digest.to_bytes(),
                cid: cid.to_bytes(),
            }
        }
        RegistryCall::StoreManifest { image, digest, cid } => Call::store_manifest {
            repo_name,
            image_name: image.as_bytes().to_vec(),
            digest: digest.to_bytes(),
            cid: cid.to_bytes(),
        },
    })
}
