//! What a step does to the model: the rules of the calls, told once more.

mod images;
mod input;
mod nodes;
mod pushes;
mod removal;
mod spaces;
mod undo;

use super::{
    run::Outcome,
    state::{Holder, Item, Model, Paid, Pin, Space},
    step::{Action, Must, Step},
};
use crate::{Rights, WeightInfo, mock::POOR, tests::Error};
use alloc::vec::Vec;
use images::{Image, Record};
use polkadot_sdk::{
    frame_support::{
        dispatch::{Pays, PostDispatchInfo},
        weights::Weight,
    },
    sp_runtime::{DispatchError, TokenError},
};

/// What a rule comes to.
type Ruling<V = ()> = Result<V, DispatchError>;

impl Model {
    /// Takes a step, or refuses it and stays as it is.
    pub fn apply(&mut self, step: &Step) -> Outcome {
        let mut next = self.clone();
        let outcome = next.rule(step.who, step.action.clone())?;
        next.settle();
        // What is recorded is paid for at the end.
        if step.who == POOR && next.paid_by(POOR) > self.paid_by(POOR) {
            return Err(TokenError::FundsUnavailable.into());
        }
        for (id, before) in &self.spaces {
            let paid = (self.paid_in(*id), next.paid_in(*id));
            if let Some(space) = next.spaces.get_mut(id) {
                space.settle_holds(before, (&paid.0, &paid.1));
            }
        }
        *self = next;
        Ok(outcome)
    }

    fn rule(&mut self, who: u64, action: Action) -> Outcome {
        match action {
            Action::CreateSpace { name } => self.create_space(who, name)?,
            Action::AddMember { space, member } => self.add_member(who, space, member)?,
            Action::Push { repo, image, tag, digest, cid } => {
                let tag = Some(tag.unwrap_or("latest"));
                let (digest, cid) = (digest.text(), cid.text());
                let record = Record::documented(image, tag, &digest, &cid);
                let weights = [
                    <() as WeightInfo>::add_manifest_head_digest_and_manifest_json_cid(),
                    <() as WeightInfo>::add_manifest_to_new_repository(),
                ];
                return self.push(who, repo, record, weights);
            }
            Action::StoreBlob { repo, digest, kind, cid } => {
                return self.store_blob(who, repo, &digest.text(), kind, &cid.text());
            }
            Action::RegisterNode { kind, id, credits, peer } => {
                self.register_node(who, kind, id, credits, peer)?;
                let pays_fee = if credits { Pays::No } else { Pays::Yes };
                return Ok(PostDispatchInfo { actual_weight: None, pays_fee });
            }
            Action::StoreManifest { repo, image, digest, cid } => {
                let (digest, cid) = (digest.text(), cid.text());
                let record = Record::documented(image, None, &digest, &cid);
                let weights = [
                    <() as WeightInfo>::store_manifest(),
                    <() as WeightInfo>::store_manifest_in_new_repository(),
                ];
                return self.push(who, repo, record, weights);
            }
            Action::RemoveMember { space, member } => self.remove_member(who, space, member)?,
            Action::SetRights { space, member, rights } => {
                self.set_rights(who, space, member, rights)?;
            }
            Action::SetVisibility { space, private } => {
                self.owned(who, space)?.private = private;
            }
            Action::Transfer { space, to } => self.owned(who, space)?.offer = to,
            Action::Accept { space } => self.accept(who, space)?,
            Action::DeleteSpace { space } => self.delete_space(who, space)?,
            Action::CreateRepository { space, image } => {
                let place = self.image_to_push_to(who, space, image)?;
                let is_back = self.create_repository(who, place, false)?;
                return Ok(weighs(if is_back {
                    <() as WeightInfo>::restore_repository()
                } else {
                    <() as WeightInfo>::create_repository()
                }));
            }
            Action::RemoveRepository { space, image, limit } => {
                let removed = self.remove_repository(who, space, image, limit)?;
                // One more may have been looked at.
                let read = (removed + 1).min(limit.min(removal::MAX_REMOVALS));
                return Ok(weighs(if self.window(space) == 0 {
                    <() as WeightInfo>::remove_repository_at_once(read)
                } else {
                    <() as WeightInfo>::remove_repository(read)
                }));
            }
            Action::SetMutability { space, image, immutable, except } => {
                self.set_mutability(who, space, image, immutable, &except)?;
            }
            Action::RemoveTag { repo, image, tag } => {
                return self.remove_tag(who, repo, image, tag, Must::Anything);
            }
            Action::RemoveTagIf { repo, image, tag, digest } => {
                return self.remove_tag(who, repo, image, tag, Must::This(digest));
            }
            Action::SetTag { repo, image, tag, digest, expected } => {
                self.set_tag(who, repo, image, tag, &digest.text(), expected)?;
            }
            Action::RemoveManifest { repo, image, digest, max_tags } => {
                return self.remove_manifest(who, repo, image, &digest.text(), max_tags);
            }
            Action::RemoveBlob { repo, digest } => {
                return self.remove_blob(who, repo, &digest.text());
            }
            Action::RemoveImage { repo, image, digest, max_tags, blobs } => {
                return self.remove_image(who, repo, image, &digest.text(), max_tags, &blobs);
            }
            Action::Restore { id } => return self.restore(who, id),
            Action::Purge { id } => self.purge(who, id)?,
            Action::Reap { id } => self.reap(id)?,
            Action::SetWindow { space, window } => self.set_window(who, space, window)?,
            Action::Idle => self.idle(),
            Action::DeregisterNode { id } => self.deregister_node(who, id)?,
            Action::GrantCredits { root, to, amount } => {
                if !root {
                    return Err(DispatchError::BadOrigin);
                }
                *self.credits.entry(to).or_default() += amount;
            }
            Action::ProveNode { id, which, proof } => self.prove_node(who, id, which, proof)?,
            Action::FreeName { name } => self.free_name(name)?,
            Action::PushAll(pushed) => return self.push_all(who, pushed),
            Action::StoreBlobs { repo, blobs } => return self.store_blobs(who, repo, &blobs),
            Action::DeclareSize { repo, image, digest, size } => {
                self.declare_size(who, repo, image, &digest.text(), size)?;
            }
            Action::IssueManifest { space, image, tag, json } => {
                self.issue(who, space, image, tag, json)?;
            }
            Action::EnsureRepository { space, image } => {
                let place = self.image_to_push_to(who, space, image)?;
                self.create_repository(who, place, true)?;
            }
            Action::NextBlocks { count } => self.now += count,
        }
        Ok(().into())
    }

    /// What follows from the records: what is pinned, and which bytes are kept.
    fn settle(&mut self) {
        let mut before = core::mem::take(&mut self.pins);
        let (of_entries, of_records): (Vec<_>, Vec<_>) =
            self.said().into_iter().partition(|(holder, _)| matches!(holder, Holder::Content(..)));
        // What a record said keeps its line when the record is corrected.
        for (holder, _) in of_entries {
            let Holder::Content(_, key) = &holder else { continue };
            let pin = before.remove(&holder);
            let pin = pin.or_else(|| before.remove(&Holder::Record(key.clone())));
            self.pins.extend(pin.map(|pin| (holder, pin)));
        }
        for (holder, said) in of_records {
            let own = before.remove(&holder).filter(|pin| pin.said == said);
            // And has it again when that is put back.
            let was_kept = |(former, pin): &(&Holder, &Pin)| {
                matches!(former, Holder::Content(_, key) if Holder::Record(key.clone()) == holder)
                    && pin.said == said
            };
            let pin = own.or_else(|| before.iter().find(was_kept).map(|(_, pin)| pin.clone()));
            let pin = pin.unwrap_or_else(|| {
                let index = self.next_pin;
                self.next_pin += 1;
                Pin { said, index, at: self.now }
            });
            self.pins.insert(holder, pin);
        }
        let repositories = self.spaces.values().flat_map(|space| space.repositories.values());
        let manifests: Vec<_> = repositories.flat_map(|repository| &repository.manifests).collect();
        let removed = self.removed.values().filter_map(|entry| match &entry.item {
            Item::Manifest { digest, record, .. } => Some((digest, record)),
            _ => None,
        });
        let manifests: Vec<_> = manifests.into_iter().chain(removed).collect();
        self.kept.retain(|digest, _| {
            manifests.iter().any(|(named, manifest)| *named == digest && manifest.json.is_some())
        });
    }

    /// A space, for its owner.
    fn owned(&mut self, who: u64, id: u128) -> Ruling<&mut Space> {
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        if space.owner != who {
            return Err(Error::NotSpaceOwner.into());
        }
        Ok(space)
    }

    /// A space, for those who have a right in it.
    fn allowed(&mut self, who: u64, id: u128, right: fn(&Rights) -> bool) -> Ruling<&mut Space> {
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        let rights = space.rights.get(&who).ok_or(Error::NotSpaceMember)?;
        if !right(rights) {
            return Err(Error::NotAuthorized.into());
        }
        Ok(space)
    }

    /// An image of a space, by id, for those who may push.
    fn image_to_push_to<'a>(&mut self, who: u64, id: u128, image: &'a str) -> Ruling<Image<'a>> {
        input::image(image)?;
        self.allowed(who, id, |rights| rights.push)?;
        Ok(Image { id, image })
    }
}

/// A call that says what it weighed.
fn weighs(weight: Weight) -> PostDispatchInfo {
    PostDispatchInfo { actual_weight: Some(weight), pays_fee: Pays::Yes }
}

/// What is on the bill of a call that records something.
fn owe(who: u64, amount: u64) -> Paid {
    Paid { who, amount }
}

/// The price, if the account can pay at all.
fn pay(who: u64, amount: u64) -> Ruling<Paid> {
    if who == POOR { Err(TokenError::FundsUnavailable.into()) } else { Ok(Paid { who, amount }) }
}
