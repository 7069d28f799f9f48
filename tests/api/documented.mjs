// What users of the chain were promised, as surface.mjs reads it out of the metadata. Nothing here
// may change; what is added later goes to the end.

const mediaType = 'OciManifest | OciIndex | DockerManifest | DockerManifestList';
const expected = 'Any | Absent | Digest(Bytes)';
const blob = '{digest: Bytes, digest_type: File | Json, cid: Bytes, size: u64}';

// Index, name, arguments. The first five are documented since the first release.
export const calls = [
  '0 create_space(name: Bytes)',
  '1 add_space_member(space_id: u128, new_member: AccountId32)',
  '2 add_manifest_head_digest_and_manifest_json_cid(repo_name: Bytes, image_name: Bytes, tag: Option<Bytes>, digest: Bytes, cid: Bytes)',
  '3 store_digest_info(repo_name: Bytes, digest: Bytes, digest_type: File | Json, cid: Bytes)',
  '4 register_node(node_type: Validator | StorageMiner | Gateway, node_id: Bytes, pay_in_credits: bool, ipfs_node_id: Option<Bytes>)',
  '5 store_manifest(repo_name: Bytes, image_name: Bytes, digest: Bytes, cid: Bytes)',
  '6 remove_space_member(space_id: u128, member: AccountId32)',
  '7 set_member_permissions(space_id: u128, member: AccountId32, permissions: {pull: bool, push: bool, delete: bool})',
  '8 set_visibility(space_id: u128, visibility: Public | Private)',
  '9 transfer_space(space_id: u128, new_owner: Option<AccountId32>)',
  '10 accept_space(space_id: u128)',
  '11 delete_space(space_id: u128)',
  '12 create_repository(space_id: u128, image_name: Bytes)',
  '13 remove_repository(space_id: u128, image_name: Bytes, limit: u32)',
  '14 set_tag_mutability(space_id: u128, image_name: Bytes, immutable: bool, except: Vec<Bytes>)',
  '15 remove_tag(repo_name: Bytes, image_name: Bytes, tag: Bytes)',
  '16 remove_manifest(repo_name: Bytes, image_name: Bytes, digest: Bytes, max_tags: u32)',
  '17 remove_digest_info(repo_name: Bytes, digest: Bytes)',
  '18 deregister_node(node_id: Bytes)',
  '19 grant_credits(who: AccountId32, amount: u128)',
  '20 free_name(repo_name: Bytes)',
  '21 prove_node(node_id: Bytes, which: Node | Ipfs, until: u32, signature: [u8; 64])',
  '22 set_tag(repo_name: Bytes, image_name: Bytes, digest: Bytes, tag: Bytes, expected: Any | Absent | Digest(Bytes))',
  '23 remove_tag_if(repo_name: Bytes, image_name: Bytes, tag: Bytes, digest: Bytes)',
  `24 push(repo_name: Bytes, image_name: Bytes, manifest: {digest: Bytes, cid: Bytes, size: u64, media_type: ${mediaType}, subject: Option<Bytes>}, tags: Vec<{tag: Bytes, expected: ${expected}}>, blobs: Vec<${blob}>)`,
  `25 store_blobs(repo_name: Bytes, blobs: Vec<${blob}>)`,
  '26 declare_size(repo_name: Bytes, image_name: Option<Bytes>, digest: Bytes, size: u64)',
  '27 remove_image(repo_name: Bytes, image_name: Bytes, digest: Bytes, max_tags: u32, blobs: Vec<Bytes>)',
  '28 restore(id: u64)',
  '29 purge(id: u64)',
  '30 reap(id: u64)',
  '31 set_restore_window(space_id: u128, window: Option<u64>)',
];

// Those of the pallet registry-accounts.
const descriptor = '{media_type: Bytes, digest: Bytes, size: u64}';
export const accountsCalls = [
  '0 create_registry(root: Bytes)',
  '1 request_account(registry_id: u64, name: Bytes)',
  '2 cancel_account_request(request_id: u64)',
  '3 accept_account(request_id: u64)',
  '4 reject_account(request_id: u64)',
  '5 create_repository(account: u64, image_name: Bytes)',
  `6 request_image(repository_id: u64, config: ${descriptor}, layers: Vec<${descriptor}>, tag: Option<Bytes>)`,
  '7 cancel_image_request(request_id: u64)',
  '8 create_manifest(request_id: u64)',
  '9 reject_image(request_id: u64)',
  '10 remove_repository(repository_id: u64)',
  '11 close_account(account: u64)',
  '12 remove_registry(registry_id: u64)',
  '13 remove_image(image_id: u64)',
  '14 evict_account(account: u64)',
  '15 revoke_image(image_id: u64, max_tags: Option<u32>)',
  '16 clear_account_request(request_id: u64)',
  '17 clear_image_request(request_id: u64)',
];

// Fields in their order; some have no names.
export const events = {
  SpaceCreated: 'u128, AccountId32',
  MemberAdded: 'u128, AccountId32',
  ManifestDigestUpdated: 'Bytes, Bytes, Bytes, Bytes',
  ImageDigestToCidStored: 'who: AccountId32, image_name: Bytes, digest: Bytes, cid: Bytes',
  DigestInfoStored: 'who: AccountId32, digest: Bytes, digest_type: File | Json, cid: Bytes',
};

// In the order of their indices, which start at 0.
export const errors = [
  'RepositoryAlreadyExists',
  'MaxTagsLimitReached',
  'ExceedsMaxLength',
  'RepositoryNotFound',
  'SpaceAlreadyExists',
  'SpaceNotFound',
  'NotAuthorized',
  'MaxSpaceMembersReached',
  'EmptyImageName',
  'EmptyDigest',
  'EmptyCid',
  'EmptyDigestInfo',
  'EmptyCidInfo',
  'NotSpaceMember',
  'SpaceDoesNotExist',
  'NotSpaceOwner',
  'UserAlreadyHasSpace',
];

// Keys, each with its hasher; then the value, and what is there when nothing was stored.
export const storage = {
  NextSpaceId: '-> u128, 0x00000000000000000000000000000000 by default',
  Spaces:
    'Blake2_128Concat(u128) -> {owner: AccountId32, repo_name: Bytes, members: Vec<AccountId32>, image_names: Vec<Bytes>}, optional',
  ManifestDigests: 'Blake2_128Concat((Bytes, Bytes, Bytes)) -> Bytes, optional',
  DigestInfoStorage: 'Blake2_128Concat(Bytes) -> {digest_type: File | Json, cid: Bytes}, optional',
  ImageDigestToCid: 'Blake2_128Concat(Bytes), Blake2_128Concat(Bytes) -> Bytes, optional',
};

// Bounds in bytes or entries; fees and deposits in the smallest part of their unit.
export const constants = {
  ItemDeposit: 10_000_000_000n,
  ByteDeposit: 10_000_000n,
  // For each started KiB; and the bytes that this is for if nobody has declared a size.
  ContentDeposit: 9_765_625n,
  UndeclaredSize: 1_048_576n,
  NodeFee: 1_000_000_000_000n,
  NodeFeeInCredits: 100n,
  // Milliseconds.
  NameRest: 7_776_000_000n,
  MaxSpaceNameLength: 253n,
  MaxImageNameLength: 253n,
  MaxTagLength: 128n,
  MaxDigestLength: 135n,
  MaxCidLength: 64n,
  MaxSpaceMembers: 64n,
  MaxImagesPerSpace: 1_024n,
  MaxTagsPerImage: 10_000n,
  MaxPushTags: 16n,
  MaxPushBlobs: 129n,
  MaxTagPatterns: 8n,
  MaxRemovals: 256n,
  MaxInlineManifestLength: 65_536n,
  MaxNodeIdLength: 128n,
  MaxPeerIdLength: 128n,
};
