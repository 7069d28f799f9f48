//! The state of the chain in the form of the model, and what the model has no form for.

use super::state::{self, *};
use crate::{mock::*, *};
use alloc::{string::String, vec::Vec};
use polkadot_sdk::frame_support::{BoundedVec, traits::Get};

fn text<S: Get<u32>>(bytes: BoundedVec<u8, S>) -> String {
    String::from_utf8(bytes.into_inner()).expect("only texts are recorded")
}

fn paid(deposit: DepositOf<Test>) -> Paid {
    Paid { who: deposit.who, amount: deposit.amount }
}

impl Model {
    /// All that the pallet stores, but for its indexes and counters.
    pub fn of_chain(accounts: &[u64]) -> Self {
        let words = DigestInfoStorage::<Test>::iter()
            .map(|(digest, info)| (text(digest), (info.digest_type, text(info.cid))));
        let manifests = ImageDigestToCid::<Test>::iter()
            .map(|(image, digest, cid)| ((text(image), text(digest)), text(cid)));
        let kept =
            InlineManifests::<Test>::iter().map(|(digest, kept)| (text(digest), text(kept.json)));
        let resting = RestingNames::<Test>::iter().map(|(name, resting)| {
            (text(name), Resting { until: resting.until, paid: paid(resting.deposit) })
        });
        let credits = accounts.iter().map(|who| (*who, Assets::balance(CREDITS, who)));
        let spent = accounts.iter().map(|who| {
            let began = if *who == POOR { 0 } else { ENDOWMENT };
            (*who, began - total(*who))
        });
        Self {
            now: System::block_number(),
            next_space: NextSpaceId::<Test>::get(),
            spaces: Spaces::<Test>::iter().map(|(id, space)| (id, read_space(id, space))).collect(),
            blobs: words.collect(),
            manifests: manifests.collect(),
            removed: Restorables::<Test>::iter()
                .map(|(id, entry)| (id, read_entry(entry)))
                .collect(),
            next_removed: NextRestorableId::<Test>::get(),
            next_reap: NextReap::<Test>::get(),
            next_pin: NextPinIndex::<Test>::get(),
            pins: lines_of().map(|(holder, index)| (holder, read_line(index))).collect(),
            kept: kept.collect(),
            resting: resting.collect(),
            peers: ProvenPeers::<Test>::iter().map(|(key, id)| (key.into(), text(id))).collect(),
            nodes: Nodes::<Test>::iter().map(|(id, node)| (text(id), read_node(node))).collect(),
            credits: credits.filter(|(_, amount)| *amount > 0).collect(),
            spent: spent.filter(|(_, amount)| *amount > 0).collect(),
        }
    }
}

fn read_space(id: u128, space: SpaceMetadata<Test>) -> Space {
    let head = SpaceHeads::<Test>::get(id).expect("each space has a head");
    let accounts = || SpaceAccounts::<Test>::iter_prefix(id);
    let holds = accounts().map(|(who, account)| (who, account.held));
    let images: Vec<_> = space.image_names.into_iter().collect();
    let blobs =
        SpaceBlobs::<Test>::iter_prefix(id).map(|(digest, blob)| (text(digest), read_blob(blob)));
    let repositories = Repositories::<Test>::iter_prefix(id).map(|(image, repository)| {
        let read = read_repository(id, &space.repo_name, &image, repository);
        (text(image), read)
    });
    Space {
        owner: space.owner,
        members: space.members.into_inner(),
        rights: accounts().filter_map(|(who, account)| Some((who, account.rights?))).collect(),
        private: head.visibility == Visibility::Private,
        offer: head.offered_to,
        images: images.into_iter().map(text).collect(),
        repositories: repositories.collect(),
        blobs: blobs.collect(),
        window: head.restore_window,
        cost: head.deposit,
        holds: holds.filter(|(_, held)| *held > 0).collect(),
        name: text(space.repo_name.clone()),
    }
}

fn read_repository(
    id: u128,
    repo: &RepoNameOf<Test>,
    image: &ImageNameOf<Test>,
    repository: crate::Repository<Test>,
) -> state::Repository {
    let manifests = SpaceManifests::<Test>::iter_prefix((id, image))
        .map(|(digest, manifest)| (text(digest), read_manifest(manifest)));
    let tags = TagRecords::<Test>::iter_prefix((id, image)).map(|(tag, record)| {
        let digest = ManifestDigests::<Test>::get((repo, image, &tag));
        let digest = text(digest.expect("each tag points at something"));
        (text(tag), Tag { digest, at: record.at, paid: paid(record.deposit) })
    });
    let except = TagExceptions::<Test>::get(id, image).map(read_exceptions);
    state::Repository {
        immutable: repository.immutable_tags,
        except,
        manifests: manifests.collect(),
        tags: tags.collect(),
        paid: paid(repository.deposit),
    }
}

/// What has a line of the pin log, and the line's index.
fn lines_of() -> impl Iterator<Item = (Holder, u64)> {
    let key = |space, image: Option<ImageNameOf<Test>>, digest| Key {
        space,
        image: image.map(text),
        digest: text(digest),
    };
    let manifest =
        move |(space, image, digest), pin| (Holder::Record(key(space, Some(image), digest)), pin);
    let blob = move |space, digest, pin| (Holder::Record(key(space, None, digest)), pin);
    let manifests = SpaceManifests::<Test>::iter().map(move |(id, found)| manifest(id, found.pin));
    let removed_manifests =
        RemovedManifests::<Test>::iter().map(move |(id, removed)| manifest(id, removed.record.pin));
    let blobs = SpaceBlobs::<Test>::iter()
        .map(move |(space, digest, found)| blob(space, digest, found.pin));
    let removed_blobs = RemovedBlobs::<Test>::iter()
        .map(move |(space, digest, removed)| blob(space, digest, removed.record.pin));
    let corrected = Restorables::<Test>::iter().filter_map(move |(id, entry)| match entry.item {
        RemovedItem::Content { image_name, digest, pin, .. } => {
            Some((Holder::Content(id, key(entry.space_id, image_name, digest)), pin))
        }
        _ => None,
    });
    manifests.chain(blobs).chain(removed_manifests).chain(removed_blobs).chain(corrected)
}

fn read_line(index: u64) -> Pin {
    let line = Registry::pin_line(index).expect("each record has a line");
    Pin { said: (text(line.digest), text(line.cid), line.size), index, at: line.at }
}

fn read_blob(blob: BlobRecord<Test>) -> Blob {
    let (cid, declared) = (text(blob.cid), blob.declared.map(paid));
    let (kind, size, paid) = (blob.digest_type, blob.size, paid(blob.deposit));
    Blob { kind, cid, size, paid, declared }
}

fn read_manifest(manifest: ManifestRecord<Test>) -> Manifest {
    let ManifestRecord { cid, at, size, media_type, subject, .. } = manifest;
    let (json, declared) = (manifest.inline.map(paid), manifest.declared.map(paid));
    let (cid, subject, paid) = (text(cid), subject.map(text), paid(manifest.deposit));
    let first = manifest.tag.map(text);
    Manifest { first, cid, at, size, media_type, subject, paid, declared, json }
}

fn read_exceptions(exceptions: Exceptions<Test>) -> (Vec<String>, Paid) {
    let patterns = exceptions.patterns.into_iter().map(text);
    (patterns.collect(), paid(exceptions.deposit))
}

fn read_entry(entry: Restorable<Test>) -> Entry {
    let Restorable { space_id: space, item, by, until, parts, deposit, declared } = entry;
    let item = match item {
        RemovedItem::Tag { image_name, tag, digest } => {
            let deposit = deposit.expect("a removed tag is paid for");
            let (image, tag, digest) = (text(image_name), text(tag), text(digest));
            Item::Tag { image, tag, digest, paid: paid(deposit) }
        }
        RemovedItem::Manifest { image_name, digest } => {
            let removed = RemovedManifests::<Test>::get((space, &image_name, &digest));
            let record = read_manifest(removed.expect("a removed manifest is kept").record);
            Item::Manifest { image: text(image_name), digest: text(digest), record }
        }
        RemovedItem::Blob { digest } => {
            let removed = RemovedBlobs::<Test>::get(space, &digest);
            let record = read_blob(removed.expect("a removed blob is kept").record);
            Item::Blob { digest: text(digest), record }
        }
        RemovedItem::Content { image_name, digest, cid, size, pin: _ } => {
            let deposit = deposit.expect("what was said is paid for");
            let (image, digest, cid) = (image_name.map(text), text(digest), text(cid));
            let declared = declared.map(paid);
            Item::Content { image, digest, cid, size, paid: paid(deposit), declared }
        }
        RemovedItem::Repository { image_name } => {
            let removed = RemovedRepositories::<Test>::get(space, &image_name);
            let (repository, exceptions) = removed.expect("a removed repository is kept").record;
            let record = state::Repository {
                immutable: repository.immutable_tags,
                except: exceptions.map(read_exceptions),
                manifests: Default::default(),
                tags: Default::default(),
                paid: paid(repository.deposit),
            };
            Item::Repository { image: text(image_name), record }
        }
    };
    Entry { space, by, until, parts, item }
}

fn read_node(node: NodeInfo<Test>) -> Node {
    Node {
        owner: node.owner,
        kind: node.node_type,
        peer: node.ipfs_node_id.map(text),
        credits: node.paid_in_credits,
        at: node.at,
        proven: node.proven,
        paid: paid(node.deposit),
    }
}

/// Counters and what is on hold are what the model says.
pub fn check_counters(model: &Model, accounts: &[u64]) {
    for (id, space) in &model.spaces {
        for (image, of_model) in &space.repositories {
            let image: ImageNameOf<Test> = crate::tests::text(image.as_str());
            let repository = Repositories::<Test>::get(id, &image).expect("it was read before");
            assert_eq!(repository.manifests as usize, of_model.manifests.len());
            assert_eq!(repository.tags as usize, of_model.tags.len());
            for (digest, manifest) in SpaceManifests::<Test>::iter_prefix((id, &image)) {
                let tags = of_model.tags_of(&text(digest));
                assert_eq!(manifest.tags as usize, tags.len());
            }
        }
    }
    let of_model = model.held();
    for who in accounts {
        assert_eq!(held(*who), of_model.get(who).copied().unwrap_or_default(), "held of {who}");
        assert_eq!(Registry::space_of(who), model.space_of(*who), "the space of {who}");
    }
}
