//! Which entries a large registry is made of.

use crate::{
    calls::{IMAGE, TAG},
    chain::{Entry, entry},
    fill::{FREE, Fill, bounded},
};
use codec::Encode;
use container_registry_runtime::{AccountId, Balance, Runtime, RuntimeHoldReason};
use pallet_container_registry::{
    BlobRecord, DigestInfo, DigestInfoStorage, DigestOf, DigestType, History, HoldReason,
    ImageDigestToCid, ImageNameOf, ManifestDigests, ManifestRecord, PIN_PAGE_LINES, PinEntry,
    PinLog, PinPage, Repositories, Repository, Rights, SpaceAccount, SpaceAccounts, SpaceBlobs,
    SpaceHead, SpaceHeads, SpaceIdByName, SpaceIdByOwner, SpaceManifests, SpaceMetadata, Spaces,
    TagOf, TagRecord, TagRecords, Visibility,
    answers::{Change, Link},
};
use polkadot_sdk::{
    frame_support::{BoundedVec, traits::tokens::IdAmount},
    frame_system::{Account, AccountInfo},
    pallet_balances::{AccountData, Holds},
    sp_io::hashing::blake2_128,
};

/// A map of the registry, of which there is an entry for each thing of some kind.
pub struct Section {
    /// What there is an entry for.
    pub of: Of,
    /// Where its entry is in the map's order: the hash that its key begins with, or the first one
    /// that differs among keys.
    pub place: fn(&Fill, u32) -> [u8; 16],
    /// The entry.
    pub entry: fn(&Fill, u32) -> Entry,
}

/// Kinds of things.
#[derive(Clone, Copy)]
pub enum Of {
    /// Spaces, with their owners and manifests.
    Spaces,
    /// Blobs.
    Blobs,
    /// Pages of the pin log.
    Pages,
}

impl Of {
    /// How many there are.
    pub fn count(self, fill: &Fill) -> u32 {
        match self {
            Self::Spaces => fill.spaces,
            Self::Blobs => fill.blobs(),
            Self::Pages => fill.digests.div_ceil(PIN_PAGE_LINES),
        }
    }
}

/// All maps.
pub const SECTIONS: &[Section] = &[
    Section { of: Of::Spaces, place: by_space, entry: space },
    Section { of: Of::Spaces, place: by_name, entry: space_of_name },
    Section { of: Of::Spaces, place: by_owner, entry: space_of_owner },
    Section { of: Of::Spaces, place: by_space, entry: space_account },
    Section { of: Of::Spaces, place: by_space, entry: space_head },
    Section { of: Of::Spaces, place: by_owner, entry: account },
    Section { of: Of::Spaces, place: by_owner, entry: hold },
    Section { of: Of::Spaces, place: by_space, entry: repository },
    Section { of: Of::Spaces, place: by_space, entry: manifest },
    Section { of: Of::Spaces, place: by_space, entry: tag_record },
    Section { of: Of::Spaces, place: by_tag, entry: tag_digest },
    Section { of: Of::Spaces, place: by_digest, entry: image_digest },
    Section { of: Of::Blobs, place: by_space_of_blob, entry: blob },
    Section { of: Of::Blobs, place: by_digest_of_blob, entry: digest_info },
    Section { of: Of::Pages, place: by_page, entry: pin_page },
];

fn by_space(fill: &Fill, space: u32) -> [u8; 16] {
    fill.space_id(space).using_encoded(blake2_128)
}

fn by_name(fill: &Fill, space: u32) -> [u8; 16] {
    fill.name(space).using_encoded(blake2_128)
}

fn by_owner(fill: &Fill, space: u32) -> [u8; 16] {
    fill.owner(space).using_encoded(blake2_128)
}

fn by_tag(fill: &Fill, space: u32) -> [u8; 16] {
    (fill.name(space), image(), tag()).using_encoded(blake2_128)
}

fn by_digest(fill: &Fill, digest: u32) -> [u8; 16] {
    fill.content(digest).0.using_encoded(blake2_128)
}

fn by_space_of_blob(fill: &Fill, blob: u32) -> [u8; 16] {
    by_space(fill, blob % fill.spaces)
}

fn by_digest_of_blob(fill: &Fill, blob: u32) -> [u8; 16] {
    by_digest(fill, fill.spaces + blob)
}

fn by_page(_: &Fill, page: u32) -> [u8; 16] {
    u128::from(page).to_be_bytes()
}

fn image() -> ImageNameOf<Runtime> {
    bounded(IMAGE.into())
}

fn tag() -> TagOf<Runtime> {
    bounded(TAG.into())
}

fn pin_index(fill: &Fill, digest: u32) -> u64 {
    fill.first_pin + u64::from(digest)
}

fn space(fill: &Fill, space: u32) -> Entry {
    let metadata = SpaceMetadata::<Runtime> {
        owner: fill.owner(space),
        repo_name: fill.name(space),
        members: BoundedVec::new(),
        image_names: BoundedVec::truncate_from(vec![image()]),
    };
    entry(Spaces::<Runtime>::hashed_key_for(fill.space_id(space)), metadata)
}

fn space_of_name(fill: &Fill, space: u32) -> Entry {
    let key = SpaceIdByName::<Runtime>::hashed_key_for(fill.name(space));
    entry(key, fill.space_id(space))
}

fn space_of_owner(fill: &Fill, space: u32) -> Entry {
    let key = SpaceIdByOwner::<Runtime>::hashed_key_for(fill.owner(space));
    entry(key, fill.space_id(space))
}

fn space_account(fill: &Fill, space: u32) -> Entry {
    let key = SpaceAccounts::<Runtime>::hashed_key_for(fill.space_id(space), fill.owner(space));
    entry(key, SpaceAccount { rights: Some(Rights::OWNER), held: fill.held(space) })
}

fn space_head(fill: &Fill, space: u32) -> Entry {
    let head = SpaceHead::<Runtime> {
        owner: fill.owner(space),
        repo_name: fill.name(space),
        offered_to: None,
        visibility: Visibility::Private,
        history: History::default(),
        restore_window: None,
        restorables: 0,
        payers: 1,
        deposit: fill.prices.space,
    };
    entry(SpaceHeads::<Runtime>::hashed_key_for(fill.space_id(space)), head)
}

fn account(fill: &Fill, space: u32) -> Entry {
    let data = AccountData { free: FREE, reserved: fill.held(space), ..AccountData::default() };
    let info = AccountInfo { nonce: 1u32, consumers: 1, providers: 1, sufficients: 0, data };
    entry(Account::<Runtime>::hashed_key_for(fill.owner(space)), info)
}

fn hold(fill: &Fill, space: u32) -> Entry {
    let id = RuntimeHoldReason::from(HoldReason::StorageDeposit);
    let holds: Vec<IdAmount<RuntimeHoldReason, Balance>> =
        vec![IdAmount { id, amount: fill.held(space) }];
    let owner: AccountId = fill.owner(space);
    entry(Holds::<Runtime>::hashed_key_for(owner), holds)
}

fn repository(fill: &Fill, space: u32) -> Entry {
    let repository = Repository::<Runtime> {
        manifests: 1,
        tags: 1,
        immutable_tags: false,
        history: History::default(),
        deposit: fill.deposit(space, fill.prices.repository),
    };
    entry(Repositories::<Runtime>::hashed_key_for(fill.space_id(space), image()), repository)
}

fn manifest(fill: &Fill, space: u32) -> Entry {
    let (digest, cid) = fill.content(space);
    let deposit = fill.deposit(space, fill.prices.manifest);
    let record = ManifestRecord::<Runtime> {
        cid,
        at: fill.at,
        tags: 1,
        tag: Some(tag()),
        size: None,
        media_type: None,
        subject: None,
        deposit,
        declared: None,
        inline: None,
        pin: pin_index(fill, space),
    };
    let key = SpaceManifests::<Runtime>::hashed_key_for((fill.space_id(space), image(), digest));
    entry(key, record)
}

fn tag_record(fill: &Fill, space: u32) -> Entry {
    let id = fill.space_id(space);
    let digest: DigestOf<Runtime> = fill.content(space).0;
    let deposit = fill.deposit(space, fill.prices.tag);
    let (before, name) = (History::default(), image());
    let link = Link {
        before: before.chain_hash,
        space_id: id,
        change: Change::Tag {
            image_name: name.as_slice(),
            tag: &tag(),
            old_digest: None,
            new_digest: Some(digest.as_slice()),
        },
        at: fill.at,
        time: 0,
        who: &deposit.who,
    };
    let (history, _) = before.append(&link);
    let record = TagRecord::<Runtime> { at: fill.at, history, deposit };
    entry(TagRecords::<Runtime>::hashed_key_for((id, image(), tag())), record)
}

fn tag_digest(fill: &Fill, space: u32) -> Entry {
    let key = ManifestDigests::<Runtime>::hashed_key_for((fill.name(space), image(), tag()));
    entry(key, fill.content(space).0)
}

fn image_digest(fill: &Fill, space: u32) -> Entry {
    let (digest, cid) = fill.content(space);
    entry(ImageDigestToCid::<Runtime>::hashed_key_for(image(), digest), cid)
}

fn blob(fill: &Fill, blob: u32) -> Entry {
    let space = blob % fill.spaces;
    let (digest, cid) = fill.content(fill.spaces + blob);
    let deposit = fill.deposit(space, fill.prices.blob);
    let record = BlobRecord::<Runtime> {
        cid,
        digest_type: DigestType::File,
        size: None,
        deposit,
        declared: None,
        pin: pin_index(fill, fill.spaces + blob),
    };
    entry(SpaceBlobs::<Runtime>::hashed_key_for(fill.space_id(space), digest), record)
}

fn digest_info(fill: &Fill, blob: u32) -> Entry {
    let (digest, cid) = fill.content(fill.spaces + blob);
    let info = DigestInfo::<Runtime> { digest_type: DigestType::File, cid };
    entry(DigestInfoStorage::<Runtime>::hashed_key_for(digest), info)
}

fn pin_page(fill: &Fill, page: u32) -> Entry {
    let first = page * PIN_PAGE_LINES;
    let lines = first..fill.digests.min(first + PIN_PAGE_LINES);
    let lines: Vec<_> = lines.map(|digest| Some(pin_line(fill, digest))).collect();
    let (key, _) = PinPage::of_line(pin_index(fill, first));
    entry(PinLog::<Runtime>::hashed_key_for(key), lines)
}

fn pin_line(fill: &Fill, digest: u32) -> PinEntry<Runtime> {
    let space = digest.checked_sub(fill.spaces).map_or(digest, |blob| blob % fill.spaces);
    let (digest, cid) = fill.content(digest);
    PinEntry { digest, cid, size: None, at: fill.at, space_id: fill.space_id(space) }
}
