//! Spaces and members.

use super::{Ruling, input, pay};
use crate::{
    Rights,
    mock::{NAME_REST, POOR},
    tests::{
        Error,
        model::{
            price,
            state::{Model, Resting, Space},
        },
    },
};
use polkadot_sdk::sp_runtime::TokenError;

impl Model {
    pub(super) fn create_space(&mut self, who: u64, name: &str) -> Ruling {
        input::space(name)?;
        if self.space_of(who).is_some() {
            return Err(Error::UserAlreadyHasSpace.into());
        }
        if self.id_of(name).is_some() {
            return Err(Error::SpaceAlreadyExists.into());
        }
        let now = self.time();
        if self.resting.get(name).is_some_and(|name| name.paid.who != who && now < name.until) {
            return Err(Error::NameResting.into());
        }
        let space = Space {
            owner: who,
            name: name.into(),
            members: Default::default(),
            rights: [(who, Rights::OWNER)].into(),
            private: false,
            offer: None,
            images: Default::default(),
            repositories: Default::default(),
            blobs: Default::default(),
            window: None,
            cost: pay(who, price::space(name))?.amount,
            holds: [(who, price::space(name))].into(),
        };
        self.resting.remove(name);
        self.spaces.insert(self.next_space, space);
        self.next_space += 1;
        Ok(())
    }

    pub(super) fn add_member(&mut self, who: u64, id: u128, member: u64) -> Ruling {
        let space = self.owned(who, id)?;
        if space.rights.contains_key(&member) {
            return Err(Error::AlreadyMember.into());
        }
        if space.members.len() == 3 {
            return Err(Error::MaxSpaceMembersReached.into());
        }
        space.members.push(member);
        space.rights.insert(member, Rights { pull: true, push: true, delete: false });
        space.cost += price::member();
        Ok(())
    }

    pub(super) fn remove_member(&mut self, who: u64, id: u128, member: u64) -> Ruling {
        if who != member {
            self.owned(who, id)?;
        }
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        if !space.members.contains(&member) {
            return Err(Error::MemberNotFound.into());
        }
        space.members.retain(|listed| *listed != member);
        space.rights.remove(&member);
        space.cost -= price::member();
        space.move_holds(member, space.owner);
        Ok(())
    }

    pub(super) fn set_rights(&mut self, who: u64, id: u128, member: u64, rights: Rights) -> Ruling {
        let space = self.owned(who, id)?;
        if !space.members.contains(&member) {
            return Err(Error::MemberNotFound.into());
        }
        space.rights.insert(member, rights);
        Ok(())
    }

    pub(super) fn accept(&mut self, who: u64, id: u128) -> Ruling {
        let owns = self.space_of(who).is_some();
        let space = self.spaces.get_mut(&id).ok_or(Error::SpaceNotFound)?;
        if space.offer != Some(who) {
            return Err(Error::NotOffered.into());
        }
        if owns {
            return Err(Error::UserAlreadyHasSpace.into());
        }
        if who == POOR {
            return Err(TokenError::FundsUnavailable.into());
        }
        space.offer = None;
        space.rights.remove(&space.owner);
        space.rights.insert(who, Rights::OWNER);
        space.members.retain(|listed| *listed != who);
        space.move_holds(space.owner, who);
        space.owner = who;
        space.cost = price::space(&space.name) + space.members.len() as u64 * price::member();
        Ok(())
    }

    pub(super) fn delete_space(&mut self, who: u64, id: u128) -> Ruling {
        let is_kept = self.removed.values().any(|entry| entry.space == id);
        let space = self.owned(who, id)?;
        if !space.repositories.is_empty() || !space.blobs.is_empty() || is_kept {
            return Err(Error::SpaceNotEmpty.into());
        }
        let Some(space) = self.spaces.remove(&id) else { return Ok(()) };
        let paid = pay(who, price::resting(&space.name))?;
        let until = self.time() + NAME_REST;
        self.resting.insert(space.name, Resting { until, paid });
        Ok(())
    }

    pub(super) fn free_name(&mut self, name: &str) -> Ruling {
        input::space(name)?;
        let resting = self.resting.get(name).ok_or(Error::NameNotResting)?;
        if self.time() < resting.until {
            return Err(Error::NameResting.into());
        }
        self.resting.remove(name);
        Ok(())
    }

    /// In milliseconds.
    pub(super) fn time(&self) -> u64 {
        self.now * 1_000
    }
}
