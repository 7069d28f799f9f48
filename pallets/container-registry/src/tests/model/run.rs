//! A step on the chain.

use super::step::{Action, BlobText, Must, Step, peer_text};
use crate::{
    Images, KeyId, PushedBlob, PushedManifest, PushedTag, Visibility, mock::*, tests::key_of,
};
use alloc::vec::Vec;
use polkadot_sdk::{
    frame_support::{
        dispatch::{DispatchResult, DispatchResultWithPostInfo, PostDispatchInfo},
        storage::with_storage_layer,
        traits::Hooks,
        weights::Weight,
    },
    sp_core::Pair,
    sp_runtime::DispatchError,
};

/// What has nothing to say about weight and fee.
trait Plain {
    fn post(self) -> DispatchResultWithPostInfo;
}

impl Plain for DispatchResult {
    fn post(self) -> DispatchResultWithPostInfo {
        self?;
        Ok(().into())
    }
}

fn blobs(blobs: Vec<BlobText>) -> Vec<PushedBlob> {
    let blob = |BlobText { digest, kind, cid, size }| PushedBlob {
        digest: digest.text().into(),
        digest_type: kind,
        cid: cid.text().into(),
        size,
    };
    blobs.into_iter().map(blob).collect()
}

/// What a call came to.
pub type Outcome = Result<PostDispatchInfo, DispatchError>;

pub fn run(step: &Step) -> Outcome {
    let Step { who, action } = step;
    let origin = RuntimeOrigin::signed(*who);
    let bytes = |text: &str| text.as_bytes().to_vec();
    let result: DispatchResultWithPostInfo = match action.clone() {
        Action::CreateSpace { name } => Registry::create_space(origin, name.into()).post(),
        Action::AddMember { space, member } => {
            Registry::add_space_member(origin, space, member).post()
        }
        Action::Push { repo, image, tag, digest, cid } => {
            Registry::add_manifest_head_digest_and_manifest_json_cid(
                origin,
                repo.into(),
                image.into(),
                tag.map(bytes),
                digest.text().into(),
                cid.text().into(),
            )
        }
        Action::StoreBlob { repo, digest, kind, cid } => Registry::store_digest_info(
            origin,
            repo.into(),
            digest.text().into(),
            kind,
            cid.text().into(),
        ),
        Action::RegisterNode { kind, id, credits, peer } => {
            Registry::register_node(origin, kind, id.into(), credits, peer.map(bytes))
        }
        Action::StoreManifest { repo, image, digest, cid } => Registry::store_manifest(
            origin,
            repo.into(),
            image.into(),
            digest.text().into(),
            cid.text().into(),
        ),
        Action::RemoveMember { space, member } => {
            Registry::remove_space_member(origin, space, member).post()
        }
        Action::SetRights { space, member, rights } => {
            Registry::set_member_permissions(origin, space, member, rights).post()
        }
        Action::SetVisibility { space, private } => {
            let visibility = if private { Visibility::Private } else { Visibility::Public };
            Registry::set_visibility(origin, space, visibility).post()
        }
        Action::Transfer { space, to } => Registry::transfer_space(origin, space, to).post(),
        Action::Accept { space } => Registry::accept_space(origin, space).post(),
        Action::DeleteSpace { space } => Registry::delete_space(origin, space).post(),
        Action::CreateRepository { space, image } => {
            Registry::create_repository(origin, space, image.into())
        }
        Action::RemoveRepository { space, image, limit } => {
            Registry::remove_repository(origin, space, image.into(), limit)
        }
        Action::SetMutability { space, image, immutable, except } => {
            let except: Vec<_> = except.into_iter().map(bytes).collect();
            Registry::set_tag_mutability(origin, space, image.into(), immutable, except).post()
        }
        Action::RemoveTag { repo, image, tag } => {
            Registry::remove_tag(origin, repo.into(), image.into(), tag.into())
        }
        Action::RemoveTagIf { repo, image, tag, digest } => {
            let (image, tag, digest) = (image.into(), tag.into(), digest.text().into());
            Registry::remove_tag_if(origin, repo.into(), image, tag, digest)
        }
        Action::SetTag { repo, image, tag, digest, expected } => Registry::set_tag(
            origin,
            repo.into(),
            image.into(),
            digest.text().into(),
            tag.into(),
            expected.call(),
        )
        .post(),
        Action::RemoveManifest { repo, image, digest, max_tags } => Registry::remove_manifest(
            origin,
            repo.into(),
            image.into(),
            digest.text().into(),
            max_tags,
        ),
        Action::RemoveBlob { repo, digest } => {
            Registry::remove_digest_info(origin, repo.into(), digest.text().into())
        }
        Action::RemoveImage { repo, image, digest, max_tags, blobs } => {
            let blobs = blobs.into_iter().map(|digest| digest.text().into()).collect();
            let (image, digest) = (image.into(), digest.text().into());
            Registry::remove_image(origin, repo.into(), image, digest, max_tags, blobs)
        }
        Action::Restore { id } => Registry::restore(origin, id),
        Action::Purge { id } => Registry::purge(origin, id).post(),
        Action::Reap { id } => Registry::reap(origin, id).post(),
        Action::SetWindow { space, window } => {
            Registry::set_restore_window(origin, space, window).post()
        }
        Action::Idle => {
            Registry::on_idle(System::block_number(), Weight::MAX);
            Ok(().into())
        }
        Action::DeregisterNode { id } => Registry::deregister_node(origin, id.into()).post(),
        Action::GrantCredits { root, to, amount } => {
            let origin = if root { RuntimeOrigin::root() } else { origin };
            Registry::grant_credits(origin, to, amount).post()
        }
        Action::ProveNode { id, which, proof } => {
            let named = match which {
                KeyId::Node => id,
                KeyId::Ipfs => peer_text(proof.seed),
            };
            let message =
                Registry::proof_message(who, id.as_bytes(), named.as_bytes(), proof.until);
            let signature = key_of(proof.seed).sign(&message).0;
            Registry::prove_node(origin, id.into(), which, proof.until, signature).post()
        }
        Action::FreeName { name } => Registry::free_name(origin, name.into()).post(),
        Action::PushAll(pushed) => {
            let manifest = PushedManifest {
                digest: pushed.digest.text().into(),
                cid: pushed.cid.text().into(),
                size: pushed.size,
                media_type: pushed.media_type,
                subject: pushed.subject.map(|digest| digest.text().into()),
            };
            let tag = |(tag, expected): (&str, Must)| PushedTag {
                tag: tag.into(),
                expected: expected.call(),
            };
            let tags = pushed.tags.into_iter().map(tag).collect();
            let (repo, image, blobs) = (pushed.repo, pushed.image, blobs(pushed.blobs));
            Registry::push(origin, repo.into(), image.into(), manifest, tags, blobs)
        }
        Action::StoreBlobs { repo, blobs } => {
            Registry::store_blobs(origin, repo.into(), self::blobs(blobs))
        }
        Action::DeclareSize { repo, image, digest, size } => {
            let (image, digest) = (image.map(bytes), digest.text().into());
            Registry::declare_size(origin, repo.into(), image, digest, size).post()
        }
        Action::IssueManifest { space, image, tag, json } => {
            let (tag, json) = (tag.map(bytes), json.into_bytes());
            with_storage_layer(|| Registry::issue_manifest(who, space, image.into(), tag, json))
                .map(drop)
                .post()
        }
        Action::EnsureRepository { space, image } => {
            with_storage_layer(|| Registry::ensure_repository(who, space, image.into()))
                .map(drop)
                .post()
        }
        Action::NextBlocks { count } => {
            System::set_block_number(System::block_number() + count);
            Ok(().into())
        }
    };
    result.map_err(|error| error.error)
}
