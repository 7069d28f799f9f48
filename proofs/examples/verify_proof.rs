//! `verify_proof ANCHOR PROOF SPACE IMAGE TAG`: checks a proof of what a tag means, both files being JSON
//! as `docs/proofs.md` describes them, and prints what is proven and how many bytes that took.

use container_registry_proofs::{Anchor, Proof, Tag, verify};
use std::{env, error::Error, fs, process::ExitCode};

fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let [anchor, proof, space, image, tag] = args else {
        return Err("usage: verify_proof ANCHOR PROOF SPACE IMAGE TAG".into());
    };
    let anchor: Anchor = serde_json::from_slice(&fs::read(anchor)?)?;
    let proof: Proof = serde_json::from_slice(&fs::read(proof)?)?;
    let proven = verify(&anchor, &proof, &Tag { space, image, tag })?;
    println!("{space}/{image}:{tag} is {} on IPFS as {}", proven.digest, proven.cid);
    println!("final in block {} {:?}", proven.number, proven.block);
    println!("{} bytes in {} steps", proof.size(), proof.steps.len());
    Ok(())
}

fn main() -> ExitCode {
    let args: Vec<_> = env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("not proven: {error}");
            ExitCode::FAILURE
        }
    }
}
