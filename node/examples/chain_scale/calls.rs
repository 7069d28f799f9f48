//! The calls, and what each needs to be there before.

use crate::keys::{account, content, pair};
use container_registry_runtime::{AccountId, Balance, RuntimeCall, constants::currency::UNIT};
use pallet_container_registry::{
    Call, DigestType, Expected, MediaType, NodeType, PushedBlob, PushedManifest, PushedTag,
    RestorableId, Rights, SpaceId, Visibility,
};
use polkadot_sdk::{
    frame_system, pallet_sudo, sp_core::sr25519, sp_keyring::Sr25519Keyring::Alice,
};

/// The image of every space.
pub const IMAGE: &str = "app";
/// The tag of every first manifest.
pub const TAG: &str = "v1";

/// A call to be measured.
pub struct Scenario {
    /// The call's name.
    pub name: &'static str,
    before: &'static [Step],
    measured: Step,
}

/// One call by an actor, or as a preparation for another one.
type Step = fn(&Actor) -> RuntimeCall;

/// Who calls, and on what: each execution of each call has its own.
pub struct Actor {
    /// The number of the scenario.
    pub scenario: usize,
    /// The number of the execution.
    pub round: u32,
    /// The space that it may have.
    pub space_id: SpaceId,
    /// The id of what it may have removed.
    pub restorable_id: RestorableId,
}

impl Actor {
    /// The key of the account that has the space.
    pub fn pair(&self) -> sr25519::Pair {
        pair(("actor", self.scenario as u32, self.round))
    }

    /// Another account, which is given the space, or made its member.
    pub fn other(&self) -> sr25519::Pair {
        pair(("other", self.scenario as u32, self.round))
    }

    fn other_account(&self) -> AccountId {
        account(&self.other())
    }

    /// The space's name, always of the same length, as a price depends on it.
    pub fn name(&self) -> Vec<u8> {
        format!("actor-{:03}-{:06}", self.scenario, self.round).into_bytes()
    }

    /// One of its digests, with the CID.
    pub fn content(&self, what: &str) -> (Vec<u8>, Vec<u8>) {
        content((what, self.scenario as u32, self.round))
    }

    fn manifest(&self, what: &str, tag: &str) -> RuntimeCall {
        let (digest, cid) = self.content(what);
        Call::add_manifest_head_digest_and_manifest_json_cid {
            repo_name: self.name(),
            image_name: IMAGE.into(),
            tag: Some(tag.into()),
            digest,
            cid,
        }
        .into()
    }

    /// A manifest under a tag, with so many blobs, all of them new.
    fn push(&self, blobs: u32) -> RuntimeCall {
        let (digest, cid) = self.content("pushed");
        let (size, media_type, subject) = (500, MediaType::OciManifest, None);
        Call::push {
            repo_name: self.name(),
            image_name: IMAGE.into(),
            manifest: PushedManifest { digest, cid, size, media_type, subject },
            tags: vec![PushedTag { tag: b"v2".to_vec(), expected: Expected::Absent }],
            blobs: self.blobs(blobs),
        }
        .into()
    }

    fn blobs(&self, count: u32) -> Vec<PushedBlob> {
        let blob = |index| {
            let (digest, cid) = self.content(&format!("blob {index}"));
            PushedBlob { digest, digest_type: DigestType::File, cid, size: 1_000_000 }
        };
        (0..count).map(blob).collect()
    }
}

impl Scenario {
    /// Whether anything is done before the call is measured.
    pub fn prepares(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether a space is made before the call is measured.
    pub fn has_space(&self) -> bool {
        self.prepares() && self.name != "deregister_node"
    }

    /// Whether the measured call records ten blobs.
    pub fn is_of_many(&self) -> bool {
        self.name.contains(" ten")
    }

    /// Whether something is removed before the call is measured.
    pub fn removes(&self) -> bool {
        matches!(self.name, "restore" | "purge" | "reap")
    }

    /// Whether it is the other account that makes the measured call.
    pub fn by_other(&self) -> bool {
        self.name == "accept_space"
    }

    /// Whether it is root that makes the measured call.
    pub fn by_root(&self) -> bool {
        self.name == "grant_credits"
    }

    /// The calls that prepare for it.
    pub fn before(&self, actor: &Actor) -> Vec<RuntimeCall> {
        self.before.iter().map(|step| step(actor)).collect()
    }

    /// The call that is measured.
    pub fn measured(&self, actor: &Actor) -> RuntimeCall {
        (self.measured)(actor)
    }

    /// Who makes the measured call.
    pub fn signer(&self, actor: &Actor) -> sr25519::Pair {
        match (self.by_root(), self.by_other()) {
            (true, _) => Alice.pair(),
            (_, true) => actor.other(),
            _ => actor.pair(),
        }
    }
}

/// What every account gets to begin with.
pub const ENDOWMENT: Balance = 100 * UNIT;

fn create_space(actor: &Actor) -> RuntimeCall {
    Call::create_space { name: actor.name() }.into()
}

fn add_member(actor: &Actor) -> RuntimeCall {
    Call::add_space_member { space_id: actor.space_id, new_member: actor.other_account() }.into()
}

fn first_manifest(actor: &Actor) -> RuntimeCall {
    actor.manifest("first", TAG)
}

fn store_blob(actor: &Actor) -> RuntimeCall {
    let (digest, cid) = actor.content("blob");
    let digest_type = DigestType::File;
    Call::store_digest_info { repo_name: actor.name(), digest, digest_type, cid }.into()
}

fn create_repository(actor: &Actor) -> RuntimeCall {
    Call::create_repository { space_id: actor.space_id, image_name: IMAGE.into() }.into()
}

fn offer_space(actor: &Actor) -> RuntimeCall {
    let new_owner = Some(actor.other_account());
    Call::transfer_space { space_id: actor.space_id, new_owner }.into()
}

/// The tag alone: one thing.
fn remove_tag(actor: &Actor) -> RuntimeCall {
    let (repo_name, image_name) = (actor.name(), IMAGE.into());
    Call::remove_tag { repo_name, image_name, tag: TAG.into() }.into()
}

/// What is removed afterwards can be reaped in the next block. Idle time does not come to that, as what was
/// removed before cannot be.
fn shorten_window(actor: &Actor) -> RuntimeCall {
    Call::set_restore_window { space_id: actor.space_id, window: Some(1) }.into()
}

fn node_id(actor: &Actor) -> Vec<u8> {
    format!("node-{}-{}", actor.scenario, actor.round).into_bytes()
}

fn register_node(actor: &Actor) -> RuntimeCall {
    let (node_type, node_id) = (NodeType::StorageMiner, node_id(actor));
    Call::register_node { node_type, node_id, pay_in_credits: false, ipfs_node_id: None }.into()
}

/// The calls of the registry in the order of their indices, and one that does nothing. Not among them
/// are `free_name`, which nothing can be done with on a new chain, and `prove_node`.
pub fn scenarios() -> Vec<Scenario> {
    let scenario = |name, before, measured| Scenario { name, before, measured };
    vec![
        scenario("create_space", &[], create_space),
        scenario("add_space_member", &[create_space], add_member),
        scenario(
            "add_manifest_head_digest_and_manifest_json_cid",
            &[create_space, first_manifest],
            |actor| actor.manifest("second", "v2"),
        ),
        scenario("store_digest_info", &[create_space], store_blob),
        scenario("register_node", &[], register_node),
        scenario("store_manifest", &[create_space, first_manifest], |actor| {
            let (digest, cid) = actor.content("second");
            let (repo_name, image_name) = (actor.name(), IMAGE.into());
            Call::store_manifest { repo_name, image_name, digest, cid }.into()
        }),
        scenario("remove_space_member", &[create_space, add_member], |actor| {
            let (space_id, member) = (actor.space_id, actor.other_account());
            Call::remove_space_member { space_id, member }.into()
        }),
        scenario("set_member_permissions", &[create_space, add_member], |actor| {
            let (space_id, member) = (actor.space_id, actor.other_account());
            Call::set_member_permissions { space_id, member, permissions: Rights::OWNER }.into()
        }),
        scenario("set_visibility", &[create_space], |actor| {
            let (space_id, visibility) = (actor.space_id, Visibility::Private);
            Call::set_visibility { space_id, visibility }.into()
        }),
        scenario("transfer_space", &[create_space], offer_space),
        scenario("accept_space", &[create_space, offer_space], |actor| {
            Call::accept_space { space_id: actor.space_id }.into()
        }),
        scenario("delete_space", &[create_space], |actor| {
            Call::delete_space { space_id: actor.space_id }.into()
        }),
        scenario("create_repository", &[create_space], create_repository),
        scenario("remove_repository", &[create_space, first_manifest], |actor| {
            let (space_id, image_name) = (actor.space_id, IMAGE.into());
            Call::remove_repository { space_id, image_name, limit: 2 }.into()
        }),
        scenario("set_tag_mutability", &[create_space, create_repository], |actor| {
            let (space_id, image_name) = (actor.space_id, IMAGE.into());
            let except = vec![b"nightly-*".to_vec()];
            Call::set_tag_mutability { space_id, image_name, immutable: true, except }.into()
        }),
        scenario("remove_tag", &[create_space, first_manifest], remove_tag),
        scenario("remove_manifest", &[create_space, first_manifest], |actor| {
            let (repo_name, image_name) = (actor.name(), IMAGE.into());
            let (digest, _) = actor.content("first");
            Call::remove_manifest { repo_name, image_name, digest, max_tags: 1 }.into()
        }),
        scenario("remove_digest_info", &[create_space, store_blob], |actor| {
            let (digest, _) = actor.content("blob");
            Call::remove_digest_info { repo_name: actor.name(), digest }.into()
        }),
        scenario("deregister_node", &[register_node], |actor| {
            Call::deregister_node { node_id: node_id(actor) }.into()
        }),
        scenario("grant_credits", &[], |actor| {
            let grant = Call::grant_credits { who: actor.other_account(), amount: 1_000 };
            pallet_sudo::Call::sudo { call: Box::new(grant.into()) }.into()
        }),
        scenario("set_tag", &[create_space, first_manifest], |actor| {
            let (repo_name, image_name) = (actor.name(), IMAGE.into());
            let (digest, _) = actor.content("first");
            let (tag, expected) = (b"v2".to_vec(), Expected::Absent);
            Call::set_tag { repo_name, image_name, digest, tag, expected }.into()
        }),
        scenario("remove_tag_if", &[create_space, first_manifest], |actor| {
            let (repo_name, image_name) = (actor.name(), IMAGE.into());
            let (digest, _) = actor.content("first");
            Call::remove_tag_if { repo_name, image_name, tag: TAG.into(), digest }.into()
        }),
        scenario("push", &[create_space, first_manifest], |actor| actor.push(0)),
        scenario("push, ten blobs", &[create_space, first_manifest], |actor| actor.push(10)),
        scenario("store_blobs, ten", &[create_space, first_manifest], |actor| {
            Call::store_blobs { repo_name: actor.name(), blobs: actor.blobs(10) }.into()
        }),
        scenario("declare_size", &[create_space, store_blob], |actor| {
            let (digest, _) = actor.content("blob");
            Call::declare_size { repo_name: actor.name(), image_name: None, digest, size: 2_000 }
                .into()
        }),
        scenario("remove_image", &[create_space, first_manifest, store_blob], |actor| {
            let (repo_name, image_name) = (actor.name(), IMAGE.into());
            let (digest, blobs) = (actor.content("first").0, vec![actor.content("blob").0]);
            Call::remove_image { repo_name, image_name, digest, max_tags: 1, blobs }.into()
        }),
        scenario("restore", &[create_space, first_manifest, remove_tag], |actor| {
            Call::restore { id: actor.restorable_id }.into()
        }),
        scenario("purge", &[create_space, first_manifest, remove_tag], |actor| {
            Call::purge { id: actor.restorable_id }.into()
        }),
        scenario("reap", &[create_space, first_manifest, shorten_window, remove_tag], |actor| {
            Call::reap { id: actor.restorable_id }.into()
        }),
        scenario("set_restore_window", &[create_space], |actor| {
            Call::set_restore_window { space_id: actor.space_id, window: Some(1_000) }.into()
        }),
        scenario("(a remark)", &[], |_| frame_system::Call::remark { remark: Vec::new() }.into()),
    ]
}
