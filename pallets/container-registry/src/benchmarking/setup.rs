//! The states that the benchmarks begin with: everything as long, and as full, as it can be.

pub mod removed;

use crate::{
    BalanceOf, Config, DigestType, Expected, ImageNameOf, Images, Issued, KeyId, MediaType,
    NextPinIndex, NodeType, Pallet, PinEntry, PinLog, PinPage, PushedBlob, PushedManifest,
    PushedTag, RestingNames, Rights, SpaceBlobs, SpaceId, Spaces,
};
use alloc::{format, vec, vec::Vec};
use codec::Encode;
use container_registry_primitives::{BlobCid, Digest, PeerId, bounds};
use frame_benchmarking::{BenchmarkError, account, whitelisted_caller};
use frame_support::{
    BoundedVec,
    traits::{
        Get,
        fungible::{Inspect, Mutate},
    },
};
use frame_system::{RawOrigin, pallet_prelude::BlockNumberFor};
use polkadot_sdk::{
    frame_benchmarking, frame_support, frame_system,
    sp_core::crypto::KeyTypeId,
    sp_io::{
        crypto::{ed25519_generate, ed25519_sign},
        hashing::blake2_256,
    },
    sp_runtime::{DispatchError, traits::Saturating},
};

/// The kind of the keys that the benchmarks sign with.
const KEY_TYPE: KeyTypeId = KeyTypeId(*b"bnch");

/// What a setup ends in.
pub type Setup<R = ()> = Result<R, BenchmarkError>;

/// The text of a peer id in its longest form, a CID.
pub const PEER_ID: &[u8] = b"bafzbeie5745rpv2m6tjyuugywy4d5ewrqgqqhfnf445he3omzpjbx5xqxe";

/// A text that a call was given, as a key.
pub fn key<S: Get<u32>>(text: Vec<u8>) -> BoundedVec<u8, S> {
    BoundedVec::truncate_from(text)
}

/// An account of a role that can pay for whatever it may do.
pub fn funded<T: Config>(role: &'static str, index: u32) -> Setup<T::AccountId> {
    let who = account(role, index, 0);
    fund::<T>(&who)?;
    Ok(who)
}

/// Gives an account enough for its existence, a node's fee and a million items.
pub fn fund<T: Config>(who: &T::AccountId) -> Setup {
    let items: BalanceOf<T> = T::ItemDeposit::get().saturating_mul(1_000_000u32.into());
    let existence = T::Currency::minimum_balance();
    let amount = items.saturating_add(existence).saturating_add(T::NodeFee::get());
    T::Currency::mint_into(who, amount)?;
    Ok(())
}

/// The longest name of an image, of a number.
pub fn image_name<T: Config>(index: u32) -> Vec<u8> {
    let width = T::MaxImageNameLength::get() as usize;
    format!("{index:0>width$}").into_bytes()
}

/// The longest tag, of a number.
pub fn tag<T: Config>(index: u32) -> Vec<u8> {
    let width = T::MaxTagLength::get() as usize;
    format!("{index:a>width$}").into_bytes()
}

/// As many patterns of tags as there can be, each as hard as can be to tell from a [`tag`]; if
/// `matching`, the last one matches every tag.
pub fn patterns<T: Config>(matching: bool) -> Vec<Vec<u8>> {
    // What follows the star is compared at each character of the tag, and fails at its end.
    let half = T::MaxTagLength::get() as usize / 2;
    let hard = format!("*{:a>half$}", "-").into_bytes();
    let mut patterns = vec![hard; T::MaxTagPatterns::get() as usize];
    if let Some(last) = patterns.last_mut().filter(|_| matching) {
        *last = b"*".to_vec();
    }
    patterns
}

/// The longest digest, of a number.
pub fn digest<T: Config>(index: u32) -> Vec<u8> {
    let half = index.using_encoded(blake2_256);
    let digest = if T::MaxDigestLength::get() < bounds::MAX_DIGEST_LEN {
        Digest::Sha256(half)
    } else {
        let mut value = [0; 64];
        value[..32].copy_from_slice(&half);
        Digest::Sha512(value)
    };
    digest.to_bytes()
}

/// A CID of a number, which goes with any digest.
pub fn cid(index: u32) -> Vec<u8> {
    BlobCid::dag_pb(index.using_encoded(blake2_256)).to_bytes()
}

/// Fills the page of the pin log that is written on with the longest lines, so that each line of a setup is on a
/// full page of its own.
pub fn fill_page<T: Config>() {
    let mut next = NextPinIndex::<T>::get();
    while let (page, 1..) = PinPage::of_line(next) {
        let line = PinEntry::<T> {
            digest: key(digest::<T>(0)),
            cid: key(cid(0)),
            size: Some(0),
            at: frame_system::Pallet::<T>::block_number(),
            space_id: 0,
        };
        PinLog::<T>::mutate(page, |lines| {
            if let Some(lines) = lines {
                let _ = lines.try_push(Some(line));
            }
        });
        next = next.saturating_add(1);
    }
    NextPinIndex::<T>::put(next);
}

/// A space of the benchmarks, with the shortest name, which leaves an image's the most room.
pub struct Space<T: Config> {
    pub id: SpaceId,
    pub owner: T::AccountId,
    pub name: Vec<u8>,
}

impl<T: Config> Space<T> {
    /// A new one, without members and images.
    pub fn of(owner: T::AccountId) -> Setup<Self> {
        fund::<T>(&owner)?;
        let room = bounds::MAX_FULL_NAME_LEN.saturating_sub(T::MaxImageNameLength::get());
        let len = room.saturating_sub(1).clamp(1, T::MaxSpaceNameLength::get());
        let name = vec![b's'; len as usize];
        let id = Pallet::<T>::do_create_space(owner.clone(), name.clone())?;
        removed::set_window::<T>(false);
        // What is new is looked for among what was removed.
        Pallet::<T>::change_head(id, |head| head.restorables = 1);
        Ok(Self { id, owner, name })
    }

    /// A new one whose lists have room for `free` members and images more.
    pub fn full(owner: T::AccountId, free: u32) -> Setup<Self> {
        let space = Self::of(owner)?;
        space.list_members(free)?;
        space.list_images(free)?;
        Ok(space)
    }

    /// Lists members until there is room for `free` more.
    pub fn list_members(&self, free: u32) -> Setup {
        for index in 0..T::MaxSpaceMembers::get().saturating_sub(free) {
            let member = account("member", index, 0);
            Pallet::<T>::do_add_space_member(self.owner.clone(), self.id, member)?;
        }
        Ok(())
    }

    /// Lists images, which have no repositories, until there is room for `free` more.
    pub fn list_images(&self, free: u32) -> Setup {
        let max = T::MaxImagesPerSpace::get().saturating_sub(free);
        Spaces::<T>::mutate(self.id, |space| {
            let space = space.as_mut().ok_or("there is no space")?;
            for index in (0..max).skip(space.image_names.len()) {
                let name = ImageNameOf::<T>::truncate_from(image_name::<T>(index));
                space.image_names.try_push(name).map_err(|_| "the list is full")?;
            }
            Ok::<_, BenchmarkError>(())
        })?;
        Ok(())
    }

    /// A funded account that may push, but is not on the list of members.
    pub fn pusher(&self, role: &'static str, index: u32) -> Setup<T::AccountId> {
        let who = funded::<T>(role, index)?;
        self.admit(&who);
        Ok(who)
    }

    /// Lets an account push without putting it on the list of members.
    pub fn admit(&self, who: &T::AccountId) {
        Pallet::<T>::set_rights(self.id, who, Some(Rights::MEMBER));
    }

    /// Lets an account do everything without putting it on the list of members.
    pub fn admit_to_all(&self, who: &T::AccountId) {
        Pallet::<T>::set_rights(self.id, who, Some(Rights::OWNER));
    }

    /// Records a manifest under a tag of the image 0.
    pub fn push(
        &self,
        who: T::AccountId,
        tag: Vec<u8>,
        digest: Vec<u8>,
        cid: Vec<u8>,
    ) -> Result<(), DispatchError> {
        Pallet::<T>::add_manifest_head_digest_and_manifest_json_cid(
            RawOrigin::Signed(who).into(),
            self.name.clone(),
            image_name::<T>(0),
            Some(tag),
            digest,
            cid,
        )
        .map_err(|refused| refused.error)?;
        fill_page::<T>();
        Ok(())
    }

    /// Points the tag 0 at a manifest, and one more at both that and the one that it shall move to: the first
    /// tag of a manifest is listed in its record, and the others apart.
    pub fn tag_listed_apart(&self, from: Vec<u8>, to: Vec<u8>) -> Result<(), BenchmarkError> {
        for (index, digest) in [(101, &from), (102, &to), (0, &from)] {
            let tagger = self.pusher("tagger", index)?;
            self.push(tagger, tag::<T>(index), digest.clone(), cid(0))?;
        }
        Ok(())
    }

    /// Records a blob.
    pub fn store(
        &self,
        who: T::AccountId,
        digest: Vec<u8>,
        cid: Vec<u8>,
    ) -> Result<(), DispatchError> {
        Pallet::<T>::store_digest_info(
            RawOrigin::Signed(who).into(),
            self.name.clone(),
            digest,
            DigestType::File,
            cid,
        )
        .map_err(|refused| refused.error)?;
        fill_page::<T>();
        Ok(())
    }

    /// Records the first blobs of the benchmarks elsewhere than [`pushed_blobs`] does, each of another
    /// account, and with a size that yet another one declared.
    pub fn store_elsewhere(&self, count: u32) -> Setup {
        for index in 0..count {
            let pusher = self.pusher("pusher", index)?;
            let digest = digest::<T>(blob_number(index));
            self.store(pusher, digest.clone(), cid(0))?;
            self.declare(index, None, digest)?;
        }
        Ok(())
    }

    /// Has an account of a number declare that recorded content is larger than what is undeclared.
    pub fn declare(&self, index: u32, image: Option<Vec<u8>>, digest: Vec<u8>) -> Setup {
        let declarer = RawOrigin::Signed(self.pusher("declarer", index)?).into();
        let size = T::UndeclaredSize::get().saturating_add(1).saturating_add(index.into());
        Pallet::<T>::declare_size(declarer, self.name.clone(), image, digest, size)?;
        fill_page::<T>();
        Ok(())
    }

    /// Has the chain keep the longest JSON of a number as a manifest of the image 0 without a tag.
    pub fn issue(&self, who: &T::AccountId, index: u32) -> Result<Issued, DispatchError> {
        let mut json = format!("{index}").into_bytes();
        json.resize(T::MaxInlineManifestLength::get() as usize, b' ');
        let issued = Pallet::<T>::issue_manifest(who, self.id, image_name::<T>(0), None, json)?;
        fill_page::<T>();
        Ok(issued)
    }

    /// Makes the tags of the image 0 immutable but for those of some patterns.
    pub fn freeze_tags(&self, except: Vec<Vec<u8>>) -> Result<(), DispatchError> {
        let owner = RawOrigin::Signed(self.owner.clone()).into();
        Pallet::<T>::set_tag_mutability(owner, self.id, image_name::<T>(0), true, except)
    }

    /// Hands the space over to an account, which is the owner from then on.
    pub fn hand_over(mut self, to: T::AccountId) -> Setup<Self> {
        fund::<T>(&to)?;
        Pallet::<T>::do_transfer_space(self.owner, self.id, Some(to.clone()))?;
        Pallet::<T>::do_accept_space(to.clone(), self.id)?;
        self.owner = to;
        Ok(self)
    }
}

/// A full space of the caller's, but for places that are `free`.
pub fn full_space<T: Config>(free: u32) -> Setup<(Space<T>, T::AccountId)> {
    let caller: T::AccountId = whitelisted_caller();
    Ok((Space::full(caller.clone(), free)?, caller))
}

/// A space with room for one image more, a caller who may push to it, and the image.
pub fn room_for_an_image<T: Config>() -> Setup<(Space<T>, T::AccountId, Vec<u8>)> {
    let space = Space::<T>::full(funded::<T>("owner", 0)?, 1)?;
    let caller: T::AccountId = whitelisted_caller();
    fund::<T>(&caller)?;
    space.admit(&caller);
    Ok((space, caller, image_name::<T>(T::MaxImagesPerSpace::get())))
}

/// A space whose image 0 has a manifest kept on chain, as a third party issued it; digest and CID.
pub fn with_issued<T: Config>(owner: T::AccountId) -> Setup<(Space<T>, Vec<u8>, Vec<u8>)> {
    let space = Space::<T>::of(owner)?;
    let issuer = space.pusher("issuer", 0)?;
    let issued = space.issue(&issuer, 0)?;
    Ok((space, issued.digest, issued.cid))
}

/// A space whose image 0 has a manifest without a tag, as a third party recorded it; the digest.
pub fn with_manifest<T: Config>(owner: T::AccountId) -> Setup<(Space<T>, Vec<u8>)> {
    let space = Space::<T>::of(owner)?;
    let pusher = space.pusher("pusher", 0)?;
    let digest = digest::<T>(0);
    Pallet::<T>::store_manifest(
        RawOrigin::Signed(pusher).into(),
        space.name.clone(),
        image_name::<T>(0),
        digest.clone(),
        cid(0),
    )
    .map_err(|refused| refused.error)?;
    fill_page::<T>();
    Ok((space, digest))
}

/// A space with a blob, as a third party recorded it; the digest.
pub fn with_blob<T: Config>(owner: T::AccountId) -> Setup<(Space<T>, Vec<u8>)> {
    let space = Space::<T>::of(owner)?;
    let pusher = space.pusher("pusher", 0)?;
    let digest = digest::<T>(0);
    space.store(pusher, digest.clone(), cid(0))?;
    Ok((space, digest))
}

/// The number of a blob of a push, other than those of its manifests.
fn blob_number(index: u32) -> u32 {
    index.saturating_add(1_000)
}

/// The manifest 0, about another one.
pub fn pushed_manifest<T: Config>() -> PushedManifest {
    PushedManifest {
        digest: digest::<T>(0),
        cid: cid(1),
        size: 1,
        media_type: MediaType::OciManifest,
        subject: Some(digest::<T>(2)),
    }
}

/// So many tags, which mean something now.
pub fn pushed_tags<T: Config>(count: u32, expected: Expected) -> Vec<PushedTag> {
    let pushed = |index| PushedTag { tag: tag::<T>(index), expected: expected.clone() };
    (0..count).map(pushed).collect()
}

/// So many blobs.
pub fn pushed_blobs<T: Config>(count: u32) -> Vec<PushedBlob> {
    let pushed = |index| PushedBlob {
        digest: digest::<T>(blob_number(index)),
        digest_type: DigestType::Json,
        cid: cid(1),
        size: 1,
    };
    (0..count).map(pushed).collect()
}

/// That the space says of the [`pushed_blobs`] what they say.
pub fn assert_blobs_are_recorded<T: Config>(space: &Space<T>, count: u32) {
    for blob in pushed_blobs::<T>(count) {
        let record = SpaceBlobs::<T>::get(space.id, key(blob.digest));
        assert!(record.is_some_and(|record| record.size == Some(blob.size)));
    }
}

/// The longest name of a deleted space, at the end of its rest.
pub fn rested_name<T: Config>() -> Setup<Vec<u8>> {
    let name = vec![b's'; T::MaxSpaceNameLength::get() as usize];
    Pallet::<T>::rest_name(funded::<T>("former owner", 0)?, &key(name.clone()))?;
    RestingNames::<T>::mutate(key::<T::MaxSpaceNameLength>(name.clone()), |resting| {
        if let Some(resting) = resting {
            resting.until = 0;
        }
    });
    Ok(name)
}

/// A node under the peer id of a new key, of somebody else, whose IPFS has the same peer id and has
/// proven it; with an account's proof that the key is its own.
pub fn taken_node<T: Config>(by: &T::AccountId) -> Setup<(Vec<u8>, BlockNumberFor<T>, [u8; 64])> {
    let public = ed25519_generate(KEY_TYPE, None);
    let id = PeerId::of_ed25519(public.0).to_bytes();
    let squatter = funded::<T>("squatter", 0)?;
    let (owner, peer_id) = (squatter.clone(), Some(id.clone()));
    Pallet::<T>::do_register_node(owner, NodeType::Gateway, id.clone(), false, peer_id)
        .map_err(|refused| refused.error)?;
    // The call is made in a later block than this.
    let until = frame_system::Pallet::<T>::block_number().saturating_add(100u32.into());
    let sign = |who: &T::AccountId| {
        // Checked second, so that both ways are tried.
        let message = Pallet::<T>::proof_message(who, &id, &id, until);
        let message = [b"libp2p-key signed message:".as_slice(), &message].concat();
        ed25519_sign(KEY_TYPE, &public, &message).map(|signature| signature.0)
    };
    let of_squatter = sign(&squatter).ok_or("the key is not there")?;
    Pallet::<T>::do_prove_node(squatter, id.clone(), KeyId::Ipfs, until, of_squatter)?;
    let signature = sign(by).ok_or("the key is not there")?;
    Ok((id, until, signature))
}
