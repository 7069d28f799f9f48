//! Who does something in which space: what all that one call does there has in common.

use crate::{Config, ImageNameOf, RepoNameOf, SpaceId, manifest::Place};

/// Who does something in which space.
pub(crate) struct Context<'a, T: Config> {
    pub who: &'a T::AccountId,
    pub space_id: SpaceId,
    pub repo_name: &'a RepoNameOf<T>,
}

// Derived ones would ask the same of `T`.
impl<T: Config> Copy for Context<'_, T> {}

impl<T: Config> Clone for Context<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Config> Context<'_, T> {
    /// An image of the space.
    pub fn place(&self, image_name: ImageNameOf<T>) -> Place<T> {
        Place { space_id: self.space_id, repo_name: self.repo_name.clone(), image_name }
    }
}
