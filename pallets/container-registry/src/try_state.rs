//! What is true of the pallet's storage between any two calls.

use crate::{
    BalanceOf, BlobRecord, CidOf, Claim, Config, DepositOf, DigestClaims, DigestInfoStorage,
    DigestOf, HoldReason, ImageDigestClaims, ImageDigestToCid, ImageNameOf, ManifestDigests,
    ManifestRecord, NextPinIndex, NextSpaceId, Pallet, Permissions, PinLog, Pins, Repositories,
    Rights, SpaceBlobs, SpaceDeposits, SpaceId, SpaceIdByName, SpaceIdByOwner, SpaceManifests,
    Spaces, TagRecords,
};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use container_registry_primitives::{BlobCid, Digest};
use frame_support::{ensure, traits::fungible::InspectHold};
use polkadot_sdk::{
    frame_support, frame_system,
    sp_runtime::{TryRuntimeError, traits::Saturating},
};

type Manifests<T> = Vec<((SpaceId, ImageNameOf<T>, DigestOf<T>), ManifestRecord<T>)>;
type Blobs<T> = Vec<(SpaceId, DigestOf<T>, BlobRecord<T>)>;

impl<T: Config> Pallet<T> {
    /// Checks all of it. Reads the whole of the pallet's storage.
    pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
        let manifests: Manifests<T> = SpaceManifests::<T>::iter().collect();
        let blobs: Blobs<T> = SpaceBlobs::<T>::iter().collect();
        Self::try_spaces()?;
        Self::try_repositories(&manifests)?;
        Self::try_tags(&manifests)?;
        Self::try_claims(&manifests, &blobs)?;
        Self::try_pins(&manifests, &blobs)?;
        Self::try_deposits(&manifests, &blobs)
    }

    /// Spaces and their indexes agree both ways, and rights are the owner's and the members'.
    fn try_spaces() -> Result<(), TryRuntimeError> {
        let (mut spaces, mut accounts) = (0, 0);
        for (id, space) in Spaces::<T>::iter() {
            ensure!(id < NextSpaceId::<T>::get(), "a space's id was never given");
            ensure!(
                SpaceIdByName::<T>::get(&space.repo_name) == Some(id),
                "a space is not found by its name"
            );
            ensure!(
                SpaceIdByOwner::<T>::get(&space.owner) == Some(id),
                "a space is not found by its owner"
            );
            ensure!(
                Permissions::<T>::get(id, &space.owner) == Some(Rights::OWNER),
                "an owner lacks a right"
            );
            let deposit = SpaceDeposits::<T>::get(id).ok_or("a space is not paid for")?;
            ensure!(deposit.who == space.owner, "a space is paid for by somebody else");
            let members: BTreeSet<_> = space.members.iter().collect();
            ensure!(members.len() == space.members.len(), "a member is listed twice");
            ensure!(!members.contains(&space.owner), "an owner is listed as a member");
            for member in members {
                ensure!(Permissions::<T>::contains_key(id, member), "a member has no entry");
            }
            spaces += 1;
            accounts += space.members.len() + 1;
        }
        ensure!(SpaceIdByName::<T>::iter().count() == spaces, "a name leads to no space");
        ensure!(SpaceIdByOwner::<T>::iter().count() == spaces, "an owner leads to no space");
        ensure!(SpaceDeposits::<T>::iter().count() == spaces, "a deposit is for no space");
        ensure!(Permissions::<T>::iter().count() == accounts, "rights are nobody's");
        Ok(())
    }

    /// Repositories are those that the spaces list, and count their manifests.
    fn try_repositories(manifests: &Manifests<T>) -> Result<(), TryRuntimeError> {
        let mut listed = BTreeSet::new();
        for (id, space) in Spaces::<T>::iter() {
            for image in space.image_names {
                ensure!(listed.insert((id, image)), "an image is listed twice");
            }
        }
        let mut counts = BTreeMap::<_, u32>::new();
        for ((id, image, _), _) in manifests {
            *counts.entry((*id, image.clone())).or_default() += 1;
        }
        for (id, image, repository) in Repositories::<T>::iter() {
            let key = (id, image);
            ensure!(listed.remove(&key), "a repository is not listed by its space");
            ensure!(
                counts.remove(&key).unwrap_or_default() == repository.manifests,
                "a repository's manifests are miscounted"
            );
        }
        ensure!(listed.is_empty(), "a space lists an image that has no repository");
        ensure!(counts.is_empty(), "a manifest is in no repository");
        Ok(())
    }

    /// Each tag has its record, points at a manifest of its image, and is counted at both.
    fn try_tags(manifests: &Manifests<T>) -> Result<(), TryRuntimeError> {
        let mut of_image = BTreeMap::<_, u32>::new();
        let mut of_manifest = BTreeMap::<_, u32>::new();
        let mut tags = 0;
        for ((repo, image, tag), digest) in ManifestDigests::<T>::iter() {
            let id = SpaceIdByName::<T>::get(&repo).ok_or("a tag is in no space")?;
            ensure!(TagRecords::<T>::contains_key((id, &image, &tag)), "a tag is not paid for");
            *of_image.entry((id, image.clone())).or_default() += 1;
            *of_manifest.entry((id, image, digest)).or_default() += 1;
            tags += 1;
        }
        ensure!(TagRecords::<T>::iter().count() == tags, "a tag's record is for no tag");
        for (key, manifest) in manifests {
            ensure!(
                of_manifest.remove(key).unwrap_or_default() == manifest.tags,
                "a manifest's tags are miscounted"
            );
        }
        ensure!(of_manifest.is_empty(), "a tag points at no manifest");
        for (id, image, repository) in Repositories::<T>::iter() {
            ensure!(
                of_image.remove(&(id, image)).unwrap_or_default() == repository.tags,
                "a repository's tags are miscounted"
            );
        }
        ensure!(of_image.is_empty(), "a tag is in no repository");
        Ok(())
    }

    /// Global entries are those that some space holds the key of, and count the spaces.
    fn try_claims(manifests: &Manifests<T>, blobs: &Blobs<T>) -> Result<(), TryRuntimeError> {
        let mut holders = BTreeMap::<_, BTreeSet<SpaceId>>::new();
        for (id, digest, _) in blobs {
            holders.entry(digest.clone()).or_default().insert(*id);
        }
        for (digest, claim) in DigestClaims::<T>::iter() {
            ensure!(DigestInfoStorage::<T>::contains_key(&digest), "a claim is on nothing");
            check_claim(claim, holders.remove(&digest))?;
        }
        ensure!(holders.is_empty(), "a blob is not claimed");
        ensure!(
            DigestInfoStorage::<T>::iter().count() == DigestClaims::<T>::iter().count(),
            "a blob's global entry is not claimed"
        );

        let mut holders = BTreeMap::<_, BTreeSet<SpaceId>>::new();
        for ((id, image, digest), _) in manifests {
            holders.entry((image.clone(), digest.clone())).or_default().insert(*id);
        }
        for (image, digest, claim) in ImageDigestClaims::<T>::iter() {
            ensure!(ImageDigestToCid::<T>::contains_key(&image, &digest), "a claim is on nothing");
            check_claim(claim, holders.remove(&(image, digest)))?;
        }
        ensure!(holders.is_empty(), "a manifest is not claimed");
        ensure!(
            ImageDigestToCid::<T>::iter().count() == ImageDigestClaims::<T>::iter().count(),
            "a manifest's global entry is not claimed"
        );
        Ok(())
    }

    /// The pin log has one line for each pair that records name, and counts the records.
    fn try_pins(manifests: &Manifests<T>, blobs: &Blobs<T>) -> Result<(), TryRuntimeError> {
        let mut refs = BTreeMap::<(DigestOf<T>, CidOf<T>), u32>::new();
        for ((_, _, digest), manifest) in manifests {
            *refs.entry((digest.clone(), manifest.cid.clone())).or_default() += 1;
        }
        for (_, digest, blob) in blobs {
            *refs.entry((digest.clone(), blob.cid.clone())).or_default() += 1;
        }
        let mut lines = 0;
        for (index, line) in PinLog::<T>::iter() {
            ensure!(index < NextPinIndex::<T>::get(), "a line's index was never given");
            let pin = Pins::<T>::get(&line.digest, &line.cid).ok_or("a line has no index")?;
            ensure!(pin.index == index, "a pair has two lines");
            let named = refs.remove(&(line.digest.clone(), line.cid.clone())).unwrap_or_default();
            ensure!(named > 0 && named == pin.refs, "a pair's records are miscounted");
            ensure!(
                line.at <= frame_system::Pallet::<T>::block_number(),
                "a line is of a later block"
            );
            let digest = Digest::try_from(line.digest.as_slice());
            let cid = BlobCid::try_from(line.cid.as_slice());
            let (Ok(digest), Ok(cid)) = (digest, cid) else {
                return Err("a digest or a CID does not parse".into());
            };
            ensure!(cid.may_match(&digest), "a raw CID is not its digest's");
            lines += 1;
        }
        ensure!(refs.is_empty(), "a pair has no line");
        ensure!(Pins::<T>::iter().count() == lines, "a pair's index leads to no line");
        Ok(())
    }

    /// What the items say was paid is held.
    fn try_deposits(manifests: &Manifests<T>, blobs: &Blobs<T>) -> Result<(), TryRuntimeError> {
        let mut paid = Vec::<DepositOf<T>>::new();
        paid.extend(SpaceDeposits::<T>::iter_values());
        paid.extend(Repositories::<T>::iter_values().map(|repository| repository.deposit));
        paid.extend(TagRecords::<T>::iter_values().map(|tag| tag.deposit));
        paid.extend(manifests.iter().map(|(_, manifest)| manifest.deposit.clone()));
        paid.extend(blobs.iter().map(|(_, _, blob)| blob.deposit.clone()));

        let mut sums = BTreeMap::<T::AccountId, BalanceOf<T>>::new();
        for deposit in paid {
            let sum = sums.entry(deposit.who).or_default();
            *sum = sum.saturating_add(deposit.amount);
        }
        for (who, sum) in sums {
            let held = T::Currency::balance_on_hold(&HoldReason::StorageDeposit.into(), &who);
            ensure!(sum <= held, "deposits are not covered by what is held");
        }
        Ok(())
    }
}

fn check_claim(claim: Claim, holders: Option<BTreeSet<SpaceId>>) -> Result<(), TryRuntimeError> {
    let holders = holders.ok_or("a claim is on a digest that no space holds")?;
    ensure!(holders.len() == claim.refs as usize, "a claim's spaces are miscounted");
    ensure!(holders.contains(&claim.space_id), "a claim is that of a space without the digest");
    Ok(())
}
