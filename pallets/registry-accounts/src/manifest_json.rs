//! The manifest of an image: JSON of which each image has exactly one text.
//!
//! It is written by hand and not by a serialiser, because every byte counts: the digest of the text
//! is the image's name. There is no white space, the fields are in the order of the OCI image
//! specification, and numbers are decimal. Nothing is escaped, because nothing needs it: a
//! [`BlobDescriptor`] holds a media type, which is letters, digits and `!#$&-^_.+/`, and a digest,
//! which is an algorithm's name, a colon and hexadecimal digits.

use crate::{BlobDescriptor, Config};
use alloc::{string::ToString, vec::Vec};
use polkadot_sdk::{frame_support::traits::Get, sp_std::iter};

const HEAD: &[u8] =
    br#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":"#;
const LAYERS: &[u8] = br#","layers":["#;
const TAIL: &[u8] = b"]}";

const MEDIA_TYPE: &[u8] = br#"{"mediaType":""#;
const DIGEST: &[u8] = br#"","digest":""#;
const SIZE: &[u8] = br#"","size":"#;
const END: &[u8] = b"}";

/// Digits of the largest `u64`.
const MAX_SIZE_DIGITS: usize = 20;

/// The text of a manifest.
pub fn build<T: Config>(config: &BlobDescriptor<T>, layers: &[BlobDescriptor<T>]) -> Vec<u8> {
    let mut json = Vec::with_capacity(len_at_most(iter::once(config).chain(layers)));
    json.extend_from_slice(HEAD);
    write_descriptor(&mut json, config);
    json.extend_from_slice(LAYERS);
    for (index, layer) in layers.iter().enumerate() {
        if index > 0 {
            json.push(b',');
        }
        write_descriptor(&mut json, layer);
    }
    json.extend_from_slice(TAIL);
    json
}

/// Bytes of the longest manifest that can be requested.
pub fn max_len<T: Config>() -> usize {
    let blobs = (T::MaxLayers::get() as usize).saturating_add(1);
    let texts = T::MaxMediaTypeLength::get().saturating_add(T::MaxDigestLength::get()) as usize;
    frame_len().saturating_add(blobs.saturating_mul(descriptor_len(texts)))
}

fn len_at_most<'a, T: Config>(blobs: impl Iterator<Item = &'a BlobDescriptor<T>>) -> usize {
    blobs
        .map(|blob| descriptor_len(blob.media_type.len().saturating_add(blob.digest.len())))
        .fold(frame_len(), usize::saturating_add)
}

/// Bytes around the descriptors.
const fn frame_len() -> usize {
    HEAD.len().saturating_add(LAYERS.len()).saturating_add(TAIL.len())
}

/// Bytes of a descriptor with texts of some length, at most, and of the comma after it.
const fn descriptor_len(texts: usize) -> usize {
    let names = MEDIA_TYPE.len().saturating_add(DIGEST.len()).saturating_add(SIZE.len());
    let rest = MAX_SIZE_DIGITS.saturating_add(END.len()).saturating_add(1);
    names.saturating_add(rest).saturating_add(texts)
}

fn write_descriptor<T: Config>(json: &mut Vec<u8>, blob: &BlobDescriptor<T>) {
    for part in [
        MEDIA_TYPE,
        &blob.media_type,
        DIGEST,
        &blob.digest,
        SIZE,
        blob.size.to_string().as_bytes(),
        END,
    ] {
        json.extend_from_slice(part);
    }
}
