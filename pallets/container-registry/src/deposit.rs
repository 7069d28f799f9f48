//! What the bytes of an item cost, on chain and on IPFS. Who pays, and how, is told in `hold.rs` and in
//! `recorder.rs`.
//!
//! An item is charged for all the entries that it may cause, as if it were the only one of its
//! kind: what depends on the others (who was first to record a digest) must not change a price. While it can
//! be put back it has others than before, which take no more, but for a repository's.
//! Values that may change later are charged at their bound. A manifest and a blob are charged for their
//! content too, per started KiB: for the size that was declared, or for `UndeclaredSize`.

use crate::{
    BalanceOf, BlobRecord, Config, DepositOf, DigestInfo, History, ManifestRecord, NodeInfo,
    PIN_PAGE_LINES, PeerKey, PinEntry, PinPage, Repository, RestorableId, SpaceAccount, SpaceId,
    TagOf, TagRecord, Visibility,
    storage_deposit::{footprint, price},
};
use codec::MaxEncodedLen;
use frame_support::traits::{Footprint, Get};
use polkadot_sdk::{
    frame_support,
    sp_runtime::traits::{SaturatedConversion, Saturating},
};

/// Something that is paid for.
pub(crate) enum Item<'a> {
    /// A space with its indexes and its owner's rights.
    Space { name: &'a [u8] },
    /// The name of a deleted space.
    RestingName { name: &'a [u8] },
    /// A member of a space.
    Member,
    /// An image of a space.
    Repository { image: &'a [u8] },
    /// A manifest of an image, and its content.
    Manifest { image: &'a [u8], digest: &'a [u8], size: Option<u64> },
    /// A tag of an image.
    Tag { repo: &'a [u8], image: &'a [u8], tag: &'a [u8] },
    /// A blob of a space, and its content.
    Blob { digest: &'a [u8], size: Option<u64> },
    /// What a record said of its content before it was corrected: a manifest's of an image, or a blob's.
    Content { image: &'a [u8], digest: &'a [u8], size: Option<u64> },
    /// The tags that stay mutable in a repository.
    Exceptions { image: &'a [u8], len: usize },
    /// The JSON of a manifest.
    InlineManifest { digest: &'a [u8], len: usize },
    /// A registered node.
    Node { id: &'a [u8] },
}

impl Item<'_> {
    /// What it takes on chain.
    fn footprint<T: Config>(&self) -> Footprint {
        let sum = |parts: &[usize]| footprint(parts).size as usize;
        let id = SpaceId::max_encoded_len();
        let account = T::AccountId::max_encoded_len();
        let deposit = DepositOf::<T>::max_encoded_len();
        let cid = T::MaxCidLength::get() as usize;
        // What an account may do in a space, and has on hold there.
        let of_account = sum(&[id, account, SpaceAccount::<BalanceOf<T>>::max_encoded_len()]);
        // A page of the pin log with this line alone.
        let pin = {
            let page = PinPage::max_encoded_len().saturating_add(PIN_PAGE_LINES as usize);
            sum(&[page, 1, PinEntry::<T>::max_encoded_len()])
        };
        // What says until when something can be put back, but for what that is and what is held for it: by its
        // id, and by its space.
        let restorable = {
            let (key, word) = (RestorableId::max_encoded_len(), u64::max_encoded_len());
            sum(&[key, id, 1, account, word, u32::max_encoded_len(), 1, 1, id, key])
        };
        let bytes = match self {
            // The entry and its head; both indexes; the owner.
            Self::Space { name } => {
                let name = name.len();
                let offer = Option::<T::AccountId>::max_encoded_len();
                let window = Option::<u64>::max_encoded_len();
                let set = sum(&[offer, Visibility::max_encoded_len(), window]);
                let count = u32::max_encoded_len();
                let (history, held) =
                    (History::max_encoded_len(), BalanceOf::<T>::max_encoded_len());
                let head = sum(&[id, account, name, set, history, count, count, held]);
                let indexes = sum(&[name, id, account, id]);
                sum(&[id, account, name, head, indexes, of_account])
            }
            // The entry.
            Self::RestingName { name } => sum(&[name.len(), u64::max_encoded_len(), deposit]),
            // The entry; the place in the list.
            Self::Member => sum(&[of_account, account]),
            // The entry; the name in the list, or once it is removed what says until when it can be put
            // back, and the id of that.
            Self::Repository { image } => {
                let entry = Repository::<T>::max_encoded_len();
                let key = RestorableId::max_encoded_len();
                sum(&[id, image.len(), entry, image.len(), key, restorable])
            }
            // The entry but for a tag in it, which the tag pays for; the global one and how many say so;
            // the pin.
            Self::Manifest { image, digest, .. } => {
                let key = image.len().saturating_add(digest.len());
                let tag = Option::<TagOf<T>>::max_encoded_len();
                let value = ManifestRecord::<T>::max_encoded_len().saturating_sub(tag);
                let count = u32::max_encoded_len();
                sum(&[id, key, value, key, cid, key, cid, count, pin])
            }
            // The entry, whose digest may become a longer one; its record; its place among the
            // manifest's tags.
            Self::Tag { repo, image, tag } => {
                let name = image.len().saturating_add(tag.len());
                let digest = T::MaxDigestLength::get() as usize;
                let record = TagRecord::<T>::max_encoded_len();
                sum(&[repo.len(), name, digest, id, name, record, id, name, digest])
            }
            // The entry; the global one and how many say so; the pin.
            Self::Blob { digest, .. } => {
                let key = digest.len();
                let value = BlobRecord::<T>::max_encoded_len();
                let info = DigestInfo::<T>::max_encoded_len();
                let count = u32::max_encoded_len();
                sum(&[id, key, value, key, info, key, cid, count, pin])
            }
            // The entry, with what was said and what is held; the pin.
            Self::Content { image, digest, .. } => {
                let size = Option::<u64>::max_encoded_len();
                let said = sum(&[1, image.len(), digest.len(), cid, size, u64::max_encoded_len()]);
                sum(&[restorable, said, deposit, deposit, pin])
            }
            // The entry.
            Self::Exceptions { image, len } => sum(&[id, image.len(), *len, deposit]),
            // The entry.
            Self::InlineManifest { digest, len } => {
                sum(&[digest.len(), *len, u32::max_encoded_len()])
            }
            // The entry, both indexes and that of its proven peer.
            Self::Node { id: node } => {
                let node = node.len();
                let peer = PeerKey::bound();
                sum(&[node, NodeInfo::<T>::max_encoded_len(), account, node, 1, node, peer, node])
            }
        };
        footprint(&[bytes])
    }

    /// What is held for it.
    pub fn price<T: Config>(&self) -> BalanceOf<T> {
        let item = price::<T::ItemDeposit, T::ByteDeposit, _>(self.footprint::<T>());
        match self {
            Self::Manifest { size, .. } | Self::Blob { size, .. } | Self::Content { size, .. } => {
                item.saturating_add(content_price::<T>(*size))
            }
            _ => item,
        }
    }
}

/// What is held for content of a size that somebody declared, or of an undeclared one.
fn content_price<T: Config>(size: Option<u64>) -> BalanceOf<T> {
    let bytes = size.unwrap_or_else(T::UndeclaredSize::get);
    let kib: BalanceOf<T> = bytes.div_ceil(1_024).saturated_into();
    T::ContentDeposit::get().saturating_mul(kib)
}
