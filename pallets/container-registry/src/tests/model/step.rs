//! The steps of a sequence, over a universe so small that they meet.

use crate::{
    DigestType, Expected, KeyId, MediaType, NodeType, Rights,
    mock::POOR,
    tests::{dag, digest, raw},
};
use alloc::{string::String, vec, vec::Vec};
use proptest::{prelude::*, sample::select};

/// The eight accounts; the last cannot pay for anything.
pub const ACCOUNTS: [u64; 8] = [1, 2, 3, 4, 5, 6, 7, POOR];
/// Longer than anything may be.
pub const LONG: &str = match core::str::from_utf8(&[b'a'; 300]) {
    Ok(text) => text,
    Err(_) => "",
};
/// Milliseconds for which what is removed can be put back: four blocks.
pub const WINDOW: u64 = 4_000;
/// Bytes of a manifest that the chain does not keep.
pub const TOO_LARGE: usize = 1_025;
/// The peer ids of the keys of the seeds 1 and 2.
const PEERS: [&str; 2] = [
    "12D3KooWK99VoVxNE7XzyBwXEzW7xhK7Gpv85r9F3V3fyKSUKPH5",
    "12D3KooWJWoaqZhDaoEFshF7Rh1bpY9ohihFhzcW6d69Lr2NASuq",
];
/// A peer id that is the hash of a key.
const HASHED: &str = "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N";

/// One step: who does what.
#[derive(Clone, Debug)]
pub struct Step {
    pub who: u64,
    pub action: Action,
}

/// A digest as a call gets it.
#[derive(Clone, Copy, Debug)]
pub enum DigestText {
    /// Of the content of this number.
    Of(u8),
    /// By an algorithm that no CID carries.
    Blake3(u8),
    Bad(&'static str),
}

impl DigestText {
    pub fn text(self) -> String {
        match self {
            Self::Of(content) => digest_of(content),
            Self::Blake3(number) => format!("blake3:{number:064x}"),
            Self::Bad(text) => text.into(),
        }
    }
}

/// A CID as a call gets it.
#[derive(Clone, Copy, Debug)]
pub enum CidText {
    /// Of the content of this number, as one block.
    Raw(u8),
    /// Of several blocks, whatever is in them.
    Dag(u8),
    Bad(&'static str),
}

impl CidText {
    pub fn text(self) -> String {
        match self {
            Self::Raw(content) => raw_of(content),
            Self::Dag(root) => utf8(dag(&content(root))),
            Self::Bad(text) => text.into(),
        }
    }
}

/// The content of a number.
pub fn content(number: u8) -> String {
    format!("content {number}")
}

pub fn digest_of(number: u8) -> String {
    utf8(digest(&content(number)))
}

pub fn raw_of(number: u8) -> String {
    utf8(raw(&content(number)))
}

fn utf8(text: Vec<u8>) -> String {
    String::from_utf8(text).expect("digests and CIDs are ASCII")
}

type Text = &'static str;

/// What a tag must mean.
#[derive(Clone, Copy, Debug)]
pub enum Must {
    Anything,
    Nothing,
    This(DigestText),
}

impl Must {
    pub fn call(self) -> Expected {
        match self {
            Self::Anything => Expected::Any,
            Self::Nothing => Expected::Absent,
            Self::This(digest) => Expected::Digest(digest.text().into()),
        }
    }
}

fn must() -> impl Strategy<Value = Must> {
    prop_oneof![
        2 => Just(Must::Anything),
        1 => Just(Must::Nothing),
        2 => digest_text().prop_map(Must::This),
    ]
}

/// A signature by the key of a seed, good until a block.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    pub seed: u8,
    pub until: u64,
}

/// The peer id of the key of a seed, 1 or 2.
pub fn peer_text(seed: u8) -> Text {
    PEERS[usize::from(seed) - 1]
}

/// A blob of a push.
#[derive(Clone, Copy, Debug)]
pub struct BlobText {
    pub digest: DigestText,
    pub kind: DigestType,
    pub cid: CidText,
    pub size: u64,
}

/// All that one call pushes.
#[derive(Clone, Debug)]
pub struct Pushed {
    pub repo: Text,
    pub image: Text,
    pub digest: DigestText,
    pub cid: CidText,
    pub size: u64,
    pub media_type: MediaType,
    pub subject: Option<DigestText>,
    pub tags: Vec<(Text, Must)>,
    pub blobs: Vec<BlobText>,
}

/// What can be done: the thirty-two calls, what the trait `Images` has besides, idle time, and a block's
/// end.
#[derive(Clone, Debug)]
pub enum Action {
    CreateSpace {
        name: Text,
    },
    AddMember {
        space: u128,
        member: u64,
    },
    Push {
        repo: Text,
        image: Text,
        tag: Option<Text>,
        digest: DigestText,
        cid: CidText,
    },
    StoreBlob {
        repo: Text,
        digest: DigestText,
        kind: DigestType,
        cid: CidText,
    },
    RegisterNode {
        kind: NodeType,
        id: Text,
        credits: bool,
        peer: Option<Text>,
    },
    StoreManifest {
        repo: Text,
        image: Text,
        digest: DigestText,
        cid: CidText,
    },
    RemoveMember {
        space: u128,
        member: u64,
    },
    SetRights {
        space: u128,
        member: u64,
        rights: Rights,
    },
    SetVisibility {
        space: u128,
        private: bool,
    },
    Transfer {
        space: u128,
        to: Option<u64>,
    },
    Accept {
        space: u128,
    },
    DeleteSpace {
        space: u128,
    },
    CreateRepository {
        space: u128,
        image: Text,
    },
    RemoveRepository {
        space: u128,
        image: Text,
        limit: u32,
    },
    SetMutability {
        space: u128,
        image: Text,
        immutable: bool,
        except: Vec<Text>,
    },
    RemoveTag {
        repo: Text,
        image: Text,
        tag: Text,
    },
    RemoveTagIf {
        repo: Text,
        image: Text,
        tag: Text,
        digest: DigestText,
    },
    SetTag {
        repo: Text,
        image: Text,
        tag: Text,
        digest: DigestText,
        expected: Must,
    },
    RemoveManifest {
        repo: Text,
        image: Text,
        digest: DigestText,
        max_tags: u32,
    },
    RemoveBlob {
        repo: Text,
        digest: DigestText,
    },
    RemoveImage {
        repo: Text,
        image: Text,
        digest: DigestText,
        max_tags: u32,
        blobs: Vec<DigestText>,
    },
    Restore {
        id: u64,
    },
    Purge {
        id: u64,
    },
    Reap {
        id: u64,
    },
    SetWindow {
        space: u128,
        window: Option<u64>,
    },
    Idle,
    DeregisterNode {
        id: Text,
    },
    GrantCredits {
        root: bool,
        to: u64,
        amount: u64,
    },
    ProveNode {
        id: Text,
        which: KeyId,
        proof: Proof,
    },
    FreeName {
        name: Text,
    },
    PushAll(Pushed),
    StoreBlobs {
        repo: Text,
        blobs: Vec<BlobText>,
    },
    DeclareSize {
        repo: Text,
        image: Option<Text>,
        digest: DigestText,
        size: u64,
    },
    IssueManifest {
        space: u128,
        image: Text,
        tag: Option<Text>,
        json: String,
    },
    EnsureRepository {
        space: u128,
        image: Text,
    },
    NextBlocks {
        count: u64,
    },
}

impl Action {
    /// How many kinds there are.
    pub const KINDS: usize = 36;

    /// The kind, by the name of its variant.
    pub fn kind(&self) -> String {
        let debug = format!("{self:?}");
        debug.split([' ', '(']).next().unwrap_or_default().into()
    }
}

/// A sequence: two spaces with a member as a rule, and then 40 steps on average.
pub fn sequence() -> impl Strategy<Value = Vec<Step>> {
    let without_b = [start(), vec![Step { who: 2, action: Action::DeleteSpace { space: 1 } }]];
    let start =
        prop_oneof![6 => Just(start()), 1 => Just(without_b.concat()), 1 => Just(Vec::new())];
    (start, prop::collection::vec(step(), 1..80)).prop_map(|(mut steps, rest)| {
        steps.extend(rest);
        steps
    })
}

fn start() -> Vec<Step> {
    vec![
        Step { who: 1, action: Action::CreateSpace { name: "a" } },
        Step { who: 2, action: Action::CreateSpace { name: "b" } },
        Step { who: 1, action: Action::AddMember { space: 0, member: 3 } },
    ]
}

/// Who does something, and in which space.
#[derive(Clone, Copy, Debug)]
struct Place {
    who: u64,
    space: u128,
    repo: Text,
}

/// As a rule somebody who may do something there.
fn place() -> impl Strategy<Value = Place> {
    let home = |who, space, repo| Just(Place { who, space, repo });
    let anywhere = (anyone(), space(), repo());
    prop_oneof![
        10 => home(1, 0, "a"),
        3 => home(2, 1, "b"),
        2 => home(3, 0, "a"),
        6 => anywhere.prop_map(|(who, space, repo)| Place { who, space, repo }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let at_a_place = place().prop_flat_map(|place| {
        action(place).prop_map(move |action| Step { who: place.who, action })
    });
    // An account that a space was offered to is seldom a member there.
    let accepted = (anyone(), 0..2_u128)
        .prop_map(|(who, space)| Step { who, action: Action::Accept { space } });
    prop_oneof![20 => at_a_place, 1 => accepted]
}

fn anyone() -> impl Strategy<Value = u64> {
    select(&ACCOUNTS[..])
}

fn space() -> impl Strategy<Value = u128> {
    prop_oneof![8 => Just(0), 4 => Just(1), 2 => 2..5_u128]
}

fn repo() -> impl Strategy<Value = Text> {
    prop_oneof![40 => Just("a"), 20 => Just("b"), 8 => Just("c"), 1 => select(&["", "A", LONG][..])]
}

fn image() -> impl Strategy<Value = Text> {
    let bad = select(&["", "A", LONG][..]);
    prop_oneof![80 => Just("x"), 30 => select(&["y", "z", "x/y", "w"][..]), 2 => bad]
}

fn tag() -> impl Strategy<Value = Text> {
    let good = select(&["latest", "v1", "v2", "n-1", "n-2", "t"][..]);
    prop_oneof![40 => good, 1 => select(&["", "-", LONG][..])]
}

fn digest_text() -> impl Strategy<Value = DigestText> {
    let bad = select(&["", "sha256:00", LONG][..]).prop_map(DigestText::Bad);
    let blake3 = (0..2_u8).prop_map(DigestText::Blake3);
    prop_oneof![30 => (0..3_u8).prop_map(DigestText::Of), 3 => blake3, 1 => bad]
}

fn cid_text(digest: DigestText) -> impl Strategy<Value = (DigestText, CidText)> {
    let right = match digest {
        DigestText::Of(content) | DigestText::Blake3(content) => CidText::Raw(content),
        DigestText::Bad(_) => CidText::Dag(0),
    };
    let bad = select(&["", "bafy", LONG][..]).prop_map(CidText::Bad);
    let cid = prop_oneof![
        30 => Just(right),
        15 => (0..2_u8).prop_map(CidText::Dag),
        1 => (0..4_u8).prop_map(CidText::Raw),
        1 => bad
    ];
    cid.prop_map(move |cid| (digest, cid))
}

fn content_text() -> impl Strategy<Value = (DigestText, CidText)> {
    digest_text().prop_flat_map(cid_text)
}

/// Around what is held for an undeclared size, which is a MiB.
fn size() -> impl Strategy<Value = u64> {
    prop_oneof![6 => Just(5_000), 2 => select(&[0, 1_048_576, 1_048_577, 3_000_000][..])]
}

fn digest_type() -> impl Strategy<Value = DigestType> {
    select(&[DigestType::File, DigestType::Json][..])
}

fn blobs() -> impl Strategy<Value = Vec<BlobText>> {
    let blob =
        || {
            (content_text(), digest_type(), size())
                .prop_map(|((digest, cid), kind, size)| BlobText { digest, kind, cid, size })
        };
    prop_oneof![
        20 => prop::collection::vec(blob(), 0..=3),
        1 => prop::collection::vec(blob(), 4..=5)
    ]
}

fn pushed(at: Place) -> impl Strategy<Value = Action> {
    let must = prop_oneof![4 => Just(Must::Anything), 1 => must()];
    let tags = prop_oneof![
        20 => prop::collection::vec((tag(), must.clone()), 0..=2),
        1 => prop::collection::vec((tag(), must), 3..=4)
    ];
    let media_type = select(&[MediaType::OciManifest, MediaType::DockerManifest][..]);
    let subject = prop::option::weighted(0.2, digest_text());
    (image(), content_text(), size(), media_type, subject, tags, blobs()).prop_map(
        move |(image, (digest, cid), size, media_type, subject, tags, blobs)| {
            let repo = at.repo;
            Action::PushAll(Pushed {
                repo,
                image,
                digest,
                cid,
                size,
                media_type,
                subject,
                tags,
                blobs,
            })
        },
    )
}

fn rights() -> impl Strategy<Value = Rights> {
    any::<(bool, bool, bool)>().prop_map(|(pull, push, delete)| Rights { pull, push, delete })
}

fn patterns() -> impl Strategy<Value = Vec<Text>> {
    let good = select(&["n-*", "*", "v1", "*-*"][..]);
    let pattern = prop_oneof![20 => good, 1 => select(&["", "a b", LONG][..])];
    prop::collection::vec(pattern, 0..=3)
}

fn node_kind() -> impl Strategy<Value = NodeType> {
    select(&[NodeType::Validator, NodeType::StorageMiner, NodeType::Gateway][..])
}

fn node_id() -> impl Strategy<Value = Text> {
    let good = select(&["n1", PEERS[0]][..]);
    prop_oneof![20 => good, 1 => select(&["", "a b", LONG][..])]
}

fn peer() -> impl Strategy<Value = Option<Text>> {
    let bad = select(&["", "x", LONG][..]);
    let peer = prop_oneof![8 => select(&PEERS[..]), 1 => Just(HASHED), 1 => bad];
    prop::option::of(peer)
}

fn proof() -> impl Strategy<Value = Proof> {
    let until = prop_oneof![8 => 4..9_u64, 1 => Just(0), 1 => Just(u64::MAX)];
    (prop_oneof![3 => Just(1), 1 => Just(2)], until).prop_map(|(seed, until)| Proof { seed, until })
}

fn json() -> impl Strategy<Value = String> {
    prop_oneof![20 => (0..3_u8).prop_map(content), 1 => Just("x".repeat(TOO_LARGE))]
}

fn action(at: Place) -> impl Strategy<Value = Action> {
    // A tree of two levels: `prop_oneof` takes ten alternatives.
    prop_oneof![12 => on_spaces(at), 30 => recording(at), 15 => on_repositories(at), 7 => on_nodes(),
        10 => undoing(at),
        3 => (1..4_u64).prop_map(|count| Action::NextBlocks { count })]
}

fn on_spaces(at: Place) -> impl Strategy<Value = Action> {
    let name =
        || prop_oneof![20 => select(&["a", "b", "c", "d"][..]), 1 => select(&["", "A", LONG][..])];
    prop_oneof![
        3 => name().prop_map(|name| Action::CreateSpace { name }),
        3 => name().prop_map(|name| Action::FreeName { name }),
        4 => anyone().prop_map(move |member| Action::AddMember { space: at.space, member }),
        1 => anyone().prop_map(move |member| Action::RemoveMember { space: at.space, member }),
        2 => (prop_oneof![Just(3), anyone()], rights())
            .prop_map(move |(member, rights)| Action::SetRights { space: at.space, member, rights }),
        1 => any::<bool>().prop_map(move |private| Action::SetVisibility { space: at.space, private }),
        3 => prop::option::weighted(0.9, anyone()).prop_map(move |to| Action::Transfer { space: at.space, to }),
        1 => Just(Action::Accept { space: at.space }),
        2 => Just(Action::DeleteSpace { space: at.space }),
    ]
}

fn recording(at: Place) -> impl Strategy<Value = Action> {
    let issued = (image(), prop::option::weighted(0.85, tag()), json());
    prop_oneof![
        9 => (image(), prop::option::weighted(0.85, tag()), content_text()).prop_map(
            move |(image, tag, (digest, cid))| Action::Push { repo: at.repo, image, tag, digest, cid }
        ),
        3 => (content_text(), digest_type()).prop_map(move |((digest, cid), kind)| {
            Action::StoreBlob { repo: at.repo, digest, kind, cid }
        }),
        8 => pushed(at),
        2 => blobs().prop_map(move |blobs| Action::StoreBlobs { repo: at.repo, blobs }),
        4 => (prop::option::of(image()), digest_text(), size()).prop_map(
            move |(image, digest, size)| Action::DeclareSize { repo: at.repo, image, digest, size }
        ),
        2 => (image(), content_text()).prop_map(move |(image, (digest, cid))| {
            Action::StoreManifest { repo: at.repo, image, digest, cid }
        }),
        3 => issued.prop_map(move |(image, tag, json)| {
            Action::IssueManifest { space: at.space, image, tag, json }
        }),
        1 => image().prop_map(move |image| Action::EnsureRepository { space: at.space, image }),
    ]
}

fn on_repositories(at: Place) -> impl Strategy<Value = Action> {
    prop_oneof![
        2 => image().prop_map(move |image| Action::CreateRepository { space: at.space, image }),
        2 => (image(), 0..6_u32).prop_map(move |(image, limit)| {
            Action::RemoveRepository { space: at.space, image, limit }
        }),
        3 => (image(), any::<bool>(), patterns()).prop_map(
            move |(image, immutable, except)| {
                Action::SetMutability { space: at.space, image, immutable, except }
            }
        ),
        2 => (image(), tag())
            .prop_map(move |(image, tag)| Action::RemoveTag { repo: at.repo, image, tag }),
        1 => (image(), tag(), digest_text()).prop_map(move |(image, tag, digest)| {
            Action::RemoveTagIf { repo: at.repo, image, tag, digest }
        }),
        3 => (image(), tag(), digest_text(), must()).prop_map(
            move |(image, tag, digest, expected)| {
                Action::SetTag { repo: at.repo, image, tag, digest, expected }
            }
        ),
        2 => (image(), digest_text(), 0..6_u32).prop_map(
            move |(image, digest, max_tags)| {
                Action::RemoveManifest { repo: at.repo, image, digest, max_tags }
            }
        ),
        2 => digest_text().prop_map(move |digest| Action::RemoveBlob { repo: at.repo, digest }),
    ]
}

fn undoing(at: Place) -> impl Strategy<Value = Action> {
    // What was removed last is what somebody wants back.
    let id = || prop_oneof![6 => 0..4_u64, 3 => 4..12_u64, 1 => Just(u64::MAX)];
    let blobs = prop_oneof![
        20 => prop::collection::vec(digest_text(), 0..=2),
        1 => prop::collection::vec(digest_text(), 4..=5)
    ];
    let window = prop::option::weighted(0.7, select(&[0, 2_000, WINDOW, WINDOW + 1][..]));
    prop_oneof![
        3 => (image(), digest_text(), 0..6_u32, blobs).prop_map(
            move |(image, digest, max_tags, blobs)| {
                Action::RemoveImage { repo: at.repo, image, digest, max_tags, blobs }
            }
        ),
        8 => id().prop_map(|id| Action::Restore { id }),
        2 => id().prop_map(|id| Action::Purge { id }),
        2 => id().prop_map(|id| Action::Reap { id }),
        1 => window.prop_map(move |window| Action::SetWindow { space: at.space, window }),
        2 => Just(Action::Idle),
    ]
}

fn on_nodes() -> impl Strategy<Value = Action> {
    prop_oneof![
        3 => (node_kind(), node_id(), any::<bool>(), peer()).prop_map(
            |(kind, id, credits, peer)| Action::RegisterNode { kind, id, credits, peer }
        ),
        2 => node_id().prop_map(|id| Action::DeregisterNode { id }),
        4 => (node_id(), any::<bool>(), proof()).prop_map(|(id, ipfs, proof)| {
            let which = if ipfs { KeyId::Ipfs } else { KeyId::Node };
            Action::ProveNode { id, which, proof }
        }),
        2 => (prop::bool::weighted(0.8), anyone(), 1..30_u64)
            .prop_map(|(root, to, amount)| Action::GrantCredits { root, to, amount }),
    ]
}
