//! How large a proof of what a tag means is: the nodes of the trie on the way to its three entries.

use crate::{
    Result,
    calls::{IMAGE, Scenario, TAG},
    chain::Chain,
    fill::bounded,
    setup,
};
use container_registry_runtime::Runtime;
use pallet_container_registry::{
    DigestOf, ImageNameOf, ManifestDigests, RepoNameOf, SpaceIdByName, SpaceManifests, TagOf,
};

/// The call whose actors' tags are proven: each has one.
const TAGGED: &str = "push";

/// Prints the sizes, on both chains, of the proofs of the same tags.
pub fn run(chains: [(&str, &Chain); 2], scenarios: &[Scenario], rounds: u32) -> Result<()> {
    for (name, chain) in chains {
        let mut sizes = Vec::new();
        for actor in setup::actors(scenarios, rounds) {
            if scenarios[actor.scenario].name != TAGGED {
                continue;
            }
            let space: RepoNameOf<Runtime> = bounded(actor.name());
            let (image, tag): (ImageNameOf<Runtime>, TagOf<Runtime>) =
                (bounded(IMAGE.into()), bounded(TAG.into()));
            let digest: DigestOf<Runtime> = bounded(actor.content("first").0);
            let manifest = (actor.space_id, &image, digest);
            sizes.push(chain.proof_size(&[
                SpaceIdByName::<Runtime>::hashed_key_for(&space),
                SpaceManifests::<Runtime>::hashed_key_for(manifest),
                ManifestDigests::<Runtime>::hashed_key_for((space, image, tag)),
            ])?);
        }
        sizes.sort_unstable();
        let (Some(least), Some(most)) = (sizes.first(), sizes.last()) else { continue };
        let median = sizes[sizes.len() / 2];
        println!(
            "a proof of a tag on the {name} chain, without finality: {least} {median} {most} bytes"
        );
    }
    Ok(())
}
