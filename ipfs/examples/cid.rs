//! Prints the SHA-256 and the CID of standard input, on two lines.

use container_registry_primitives::Digest;
use ipfs_store::unixfs::{Builder, Profile};
use std::io::Read;

fn main() -> std::io::Result<()> {
    let mut builder = Builder::new(Profile::UNIXFS_V1_2025);
    let mut input = std::io::stdin().lock();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match input.read(&mut buffer)? {
            0 => break,
            len => builder.update(&buffer[..len], &mut |_| {}),
        }
    }
    let built = builder.finish(&mut |_| {});
    println!("{}\n{}", Digest::Sha256(built.sha256), built.cid);
    Ok(())
}
