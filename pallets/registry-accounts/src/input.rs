//! Arguments of calls, from bytes to checked and bounded text.
//!
//! What is over-long is refused first, and only then does anything parse.

use crate::{
    BlobDescriptor, Config, Descriptor, Error, ImageNameOf, LayersOf, MediaTypeOf, NameOf, Pallet,
    RootOf, TagOf, media_type::is_media_type,
};
use alloc::vec::Vec;
use container_registry_primitives::{Digest, ImageName, SpaceName, Tag, bounds};
use frame_support::{BoundedVec, ensure, traits::Get};
use polkadot_sdk::{frame_support, sp_runtime::traits::Zero};

/// Layers that container engines mount for one image.
const MAX_LAYERS: u32 = 127;
/// Bytes in a media type; RFC 6838 grants as many to each of its two names.
const MAX_MEDIA_TYPE_LEN: u32 = 127;
/// Bytes in a blob: sizes are 64-bit integers with a sign (OCI image specification, "Descriptors").
const MAX_SIZE: u64 = i64::MAX as u64;

/// A registry's root, checked.
pub(crate) fn root<T: Config>(root: Vec<u8>) -> Result<RootOf<T>, Error<T>> {
    let root = bounded::<T, _>(root)?;
    SpaceName::try_from(root.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Ok(root)
}

/// An account's name, checked.
pub(crate) fn name<T: Config>(name: Vec<u8>) -> Result<NameOf<T>, Error<T>> {
    let name = bounded::<T, _>(name)?;
    SpaceName::try_from(name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Ok(name)
}

/// An image's name, checked.
pub(crate) fn image_name<T: Config>(name: Vec<u8>) -> Result<ImageNameOf<T>, Error<T>> {
    let name = bounded::<T, _>(name)?;
    ImageName::try_from(name.as_slice()).map_err(|_| Error::<T>::InvalidName)?;
    Ok(name)
}

/// An image as a call describes it, checked but for the caller's rights.
pub(crate) struct ImageInput<T: Config> {
    pub config: BlobDescriptor<T>,
    pub layers: LayersOf<T>,
    pub tag: Option<TagOf<T>>,
}

impl<T: Config> ImageInput<T> {
    pub fn parse(
        config: Descriptor,
        layers: Vec<Descriptor>,
        tag: Option<Vec<u8>>,
    ) -> Result<Self, Error<T>> {
        ensure!(!layers.is_empty(), Error::<T>::NoLayers);
        ensure!(layers.len() <= T::MaxLayers::get() as usize, Error::<T>::TooManyLayers);
        let tag: Option<TagOf<T>> = tag.map(bounded::<T, _>).transpose()?;
        if let Some(tag) = &tag {
            Tag::try_from(tag.as_slice()).map_err(|_| Error::<T>::InvalidTag)?;
        }
        let config = descriptor(config)?;
        let layers = layers.into_iter().map(descriptor).collect::<Result<Vec<_>, _>>()?;
        let layers = layers.try_into().map_err(|_| Error::<T>::TooManyLayers)?;
        Ok(Self { config, layers, tag })
    }
}

fn descriptor<T: Config>(descriptor: Descriptor) -> Result<BlobDescriptor<T>, Error<T>> {
    let Descriptor { media_type, digest, size } = descriptor;
    let media_type: MediaTypeOf<T> = bounded::<T, _>(media_type)?;
    let digest = bounded::<T, _>(digest)?;
    ensure!(is_media_type(&media_type), Error::<T>::InvalidMediaType);
    Digest::try_from(digest.as_slice()).map_err(|_| Error::<T>::InvalidDigest)?;
    ensure!(size <= MAX_SIZE, Error::<T>::InvalidSize);
    Ok(BlobDescriptor { media_type, digest, size })
}

fn bounded<T: Config, S: Get<u32>>(bytes: Vec<u8>) -> Result<BoundedVec<u8, S>, Error<T>> {
    bytes.try_into().map_err(|_| Error::ExceedsMaxLength)
}

impl<T: Config> Pallet<T> {
    /// That the bounds a runtime chose fit to what the texts need and the parsers take.
    pub(crate) fn check_bounds() {
        /// `sha256:` or `blake3:`, and 64 digits.
        const SHORT_DIGEST_LEN: u32 = 71;
        /// `b` and the base32 of 36 bytes.
        const CID_LEN: u32 = 59;
        /// `a/b`.
        const SHORT_MEDIA_TYPE_LEN: u32 = 3;

        let within = |name: &str, value: u32, min: u32, max: u32| {
            assert!((min..=max).contains(&value), "{name} is {value}, not in {min}..={max}");
        };
        within("MaxRootLength", T::MaxRootLength::get(), 1, bounds::MAX_SPACE_NAME_LEN);
        within("MaxNameLength", T::MaxNameLength::get(), 1, bounds::MAX_SPACE_NAME_LEN);
        within("MaxImageNameLength", T::MaxImageNameLength::get(), 1, bounds::MAX_IMAGE_NAME_LEN);
        within("MaxTagLength", T::MaxTagLength::get(), 1, bounds::MAX_TAG_LEN);
        let media_type = T::MaxMediaTypeLength::get();
        within("MaxMediaTypeLength", media_type, SHORT_MEDIA_TYPE_LEN, MAX_MEDIA_TYPE_LEN);
        let digest = T::MaxDigestLength::get();
        within("MaxDigestLength", digest, SHORT_DIGEST_LEN, bounds::MAX_DIGEST_LEN);
        within("MaxCidLength", T::MaxCidLength::get(), CID_LEN, bounds::MAX_CID_LEN);
        within("MaxLayers", T::MaxLayers::get(), 1, MAX_LAYERS);
        assert!(!T::RequestLifetime::get().is_zero(), "RequestLifetime is 0");
    }
}
