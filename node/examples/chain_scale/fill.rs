//! Writes a large registry straight into the trie.
//!
//! Through the calls it would take days. The keys and values are those of the pallet's own storage
//! types, and prices are read off what the setup paid through real calls, so that the pallet's
//! invariants hold. Each map is written in the order of its hashed keys: a batch changes a stretch
//! of the trie of its own, and no node is written twice but those at a batch's edges.

use crate::{
    Result,
    calls::{IMAGE, Scenario, TAG},
    chain::{Chain, Entry, entry},
    keys,
    sections::{SECTIONS, Section},
    setup,
};
use codec::Encode;
use container_registry_runtime::{AccountId, Balance, BlockNumber, Runtime, constants::currency};
use pallet_container_registry::{
    BlobRecord, CidOf, DepositOf, DigestOf, ImageNameOf, ManifestRecord, NextPinIndex, NextSpaceId,
    PIN_PAGE_LINES, RepoNameOf, Repositories, Repository, SpaceBlobs, SpaceHead, SpaceHeads,
    SpaceId, SpaceManifests, TagOf, TagRecord, TagRecords,
};
use polkadot_sdk::{
    frame_support::{BoundedVec, traits::Get},
    pallet_balances::TotalIssuance,
    sp_io::hashing::blake2_256,
};
use std::{
    sync::mpsc::{SyncSender, sync_channel},
    thread,
    time::Instant,
};

/// Entries written at once.
const BATCH: usize = 200_000;
/// What each owner can still spend.
pub const FREE: Balance = currency::UNIT;

/// A large registry: spaces, each with one tagged manifest and a share of the blobs.
pub struct Fill {
    /// How many spaces.
    pub spaces: u32,
    /// How many digests: first those of the manifests, one for each space, then those of the blobs,
    /// dealt out to the spaces one by one.
    pub digests: u32,
    /// The block that it all is of.
    pub at: BlockNumber,
    /// The id of the first space.
    pub first_space: SpaceId,
    /// The place in the pin log of the first digest, the first one of a page.
    pub first_pin: u64,
    /// What is held for things.
    pub prices: Prices,
    /// All the money there was.
    issuance: Balance,
}

/// What is held for things.
pub struct Prices {
    /// For a space.
    pub space: Balance,
    /// For a repository.
    pub repository: Balance,
    /// For a manifest.
    pub manifest: Balance,
    /// For a tag.
    pub tag: Balance,
    /// For a blob.
    pub blob: Balance,
}

impl Fill {
    /// A registry to be written onto the chain, on which the setup has been.
    pub fn new(chain: &Chain, scenarios: &[Scenario], spaces: u32, digests: u32) -> Result<Self> {
        let next_pin: u64 = chain.get(&NextPinIndex::<Runtime>::hashed_key())?.unwrap_or_default();
        Ok(Self {
            spaces,
            digests,
            at: chain.height(),
            first_space: chain.get(&NextSpaceId::<Runtime>::hashed_key())?.unwrap_or_default(),
            first_pin: next_pin.next_multiple_of(PIN_PAGE_LINES.into()),
            prices: Prices::of_setup(chain, scenarios)?,
            issuance: chain.get(&TotalIssuance::<Runtime>::hashed_key())?.unwrap_or_default(),
        })
    }

    /// Writes it. Returns how many entries that were.
    pub fn run(&self, chain: &Chain) -> Result<u64> {
        let (sender, batches) = sync_channel::<Vec<Entry>>(1);
        let written = thread::scope(|scope| {
            scope.spawn(move || self.make(sender));
            let (mut written, start) = (0u64, Instant::now());
            for batch in batches {
                chain.write(&batch)?;
                written += batch.len() as u64;
                let rate = written / start.elapsed().as_secs().max(1);
                eprint!("\r{written} entries, {rate} a second ");
            }
            eprintln!();
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(written)
        })?;
        let (spaces, pins) = (SpaceId::from(self.spaces), u64::from(self.digests));
        let owned = (0..self.spaces).map(|space| FREE + self.held(space)).sum::<Balance>();
        chain.write(&[
            entry(NextSpaceId::<Runtime>::hashed_key(), self.first_space + spaces),
            entry(NextPinIndex::<Runtime>::hashed_key(), self.first_pin + pins),
            entry(TotalIssuance::<Runtime>::hashed_key(), self.issuance + owned),
        ])?;
        Ok(written + 3)
    }

    /// Sends all entries, section by section, each in its order. Ends early with the receiver.
    fn make(&self, batches: SyncSender<Vec<Entry>>) {
        for section in SECTIONS {
            for indices in self.order(section).chunks(BATCH) {
                let batch = indices.iter().map(|(_, index)| (section.entry)(self, *index));
                if batches.send(batch.collect()).is_err() {
                    return;
                }
            }
        }
    }

    fn order(&self, section: &Section) -> Vec<([u8; 16], u32)> {
        let count = section.of.count(self);
        let mut order: Vec<_> =
            (0..count).map(|index| ((section.place)(self, index), index)).collect();
        order.sort_unstable();
        order
    }

    /// How many blobs there are.
    pub fn blobs(&self) -> u32 {
        self.digests - self.spaces
    }

    /// The blobs of a space.
    pub fn blobs_of(&self, space: u32) -> impl Iterator<Item = u32> {
        (space..self.blobs()).step_by(self.spaces as usize)
    }

    /// What is held on the balance of a space's owner.
    pub fn held(&self, space: u32) -> Balance {
        let Prices { space: price, repository, manifest, tag, blob } = &self.prices;
        let blobs = self.blobs_of(space).count() as Balance;
        price + repository + manifest + tag + blobs * blob
    }

    /// A space's id.
    pub fn space_id(&self, space: u32) -> SpaceId {
        self.first_space + SpaceId::from(space)
    }

    /// A space's owner. Nobody has the key.
    pub fn owner(&self, space: u32) -> AccountId {
        ("owner", space).using_encoded(blake2_256).into()
    }

    /// A space's name, as long as those of the setup.
    pub fn name(&self, space: u32) -> RepoNameOf<Runtime> {
        bounded(format!("filled-{space:09}").into_bytes())
    }

    /// A digest and its CID: `space` for a manifest's, `self.spaces + blob` for a blob's.
    pub fn content(&self, digest: u32) -> (DigestOf<Runtime>, CidOf<Runtime>) {
        let (digest, cid) = keys::content(("filled", digest));
        (bounded(digest), bounded(cid))
    }

    /// Something that the owner of a space pays for.
    pub fn deposit(&self, space: u32, amount: Balance) -> DepositOf<Runtime> {
        DepositOf::<Runtime> { who: self.owner(space), amount }
    }
}

impl Prices {
    /// What the setup paid: its names and tags are as long as those that are filled in.
    fn of_setup(chain: &Chain, scenarios: &[Scenario]) -> Result<Self> {
        let actors = setup::actors(scenarios, 1);
        let find = |name| actors.iter().find(|actor| scenarios[actor.scenario].name == name);
        let (Some(tagged), Some(with_blob)) = (find("remove_tag"), find("remove_digest_info"))
        else {
            return Err("a scenario is missing".into());
        };
        let (id, image): (_, ImageNameOf<Runtime>) = (tagged.space_id, bounded(IMAGE.into()));
        let tag: TagOf<Runtime> = bounded(TAG.into());
        let manifest: DigestOf<Runtime> = bounded(tagged.content("first").0);
        let blob: DigestOf<Runtime> = bounded(with_blob.content("blob").0);
        let missing = "the setup has left something out";

        let key = SpaceHeads::<Runtime>::hashed_key_for(id);
        let space: SpaceHead<Runtime> = chain.get(&key)?.ok_or(missing)?;
        let key = Repositories::<Runtime>::hashed_key_for(id, &image);
        let repository: Repository<Runtime> = chain.get(&key)?.ok_or(missing)?;
        let key = SpaceManifests::<Runtime>::hashed_key_for((id, &image, manifest));
        let manifest: ManifestRecord<Runtime> = chain.get(&key)?.ok_or(missing)?;
        let key = TagRecords::<Runtime>::hashed_key_for((id, &image, tag));
        let tag: TagRecord<Runtime> = chain.get(&key)?.ok_or(missing)?;
        let key = SpaceBlobs::<Runtime>::hashed_key_for(with_blob.space_id, blob);
        let blob: BlobRecord<Runtime> = chain.get(&key)?.ok_or(missing)?;
        Ok(Self {
            space: space.deposit,
            repository: repository.deposit.amount,
            manifest: manifest.deposit.amount,
            tag: tag.deposit.amount,
            blob: blob.deposit.amount,
        })
    }
}

/// Bounded bytes. Everything here is far shorter than the bounds; what is not is cut off.
pub fn bounded<S: Get<u32>>(bytes: Vec<u8>) -> BoundedVec<u8, S> {
    BoundedVec::truncate_from(bytes)
}
