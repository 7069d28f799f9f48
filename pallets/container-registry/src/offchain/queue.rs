//! Lines to be tried again, apart from the new ones and fair between spaces.
//!
//! Each space with such lines has a queue of its own, and the spaces take turns: one line a turn. So
//! however many bad lines a space has, another space waits for one of them at most. Spaces whose last
//! turn failed stand in a ring of their own, which gets one turn of four while others wait; the bad
//! lines of many spaces hold up a space that is new here no more than those of one.
//!
//! Every step touches a few values and every search is bounded. A line stands where its record says:
//! an item that no record points at is left over from a crash or a reorganisation, and is dropped when
//! it comes to the front.

use super::{
    local::{self, Fifo},
    progress::{Backoff, is_due},
    records::{Ledger, State},
};
use crate::SpaceId;
use alloc::vec::Vec;
use codec::{Decode, Encode};

/// Lines that one look at a space passes over.
const LOOKS: u64 = 64;
/// Turns of those whose last turn went well, for one of the others.
const CALM_TURNS: u32 = 3;

/// What one run may look at.
pub(super) struct Looks {
    /// Spaces.
    spaces: u32,
    /// Lines.
    lines: u32,
}

impl Default for Looks {
    fn default() -> Self {
        Self { spaces: 256, lines: 512 }
    }
}

/// A line that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub(super) struct Entry {
    /// The line.
    pub index: u64,
    /// Its failures, and when it is due.
    pub wait: Backoff,
}

/// A line whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The space.
    pub space: SpaceId,
    /// The line.
    pub entry: Entry,
}

/// A space in a ring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
struct Member {
    /// Turns that failed, in a row.
    failures: u8,
    /// Nothing is due before this block.
    rests_until: u64,
    /// The ring that it stands in.
    ring: u8,
    /// The position there.
    place: u64,
}

const CALM: u8 = 0;
const TROUBLED: u8 = 1;

/// The queues on one daemon.
pub(super) struct Queue {
    ledger: Ledger,
    turns: u32,
}

impl Queue {
    /// The queues in a ledger.
    pub fn of(ledger: Ledger) -> Self {
        Self { ledger, turns: 0 }
    }

    /// Puts a line at the end of its space's queue. Returns its position, which its record has to name.
    pub fn add(&self, space: SpaceId, entry: Entry) -> u64 {
        let position = self.lines(space).push(&entry);
        match self.member(space) {
            Some(member) if self.stands(space, &member) => {
                if member.rests_until > entry.wait.until {
                    self.set_member(space, &Member { rests_until: entry.wait.until, ..member });
                }
            }
            member => self.enter(space, Member { rests_until: 0, ..member.unwrap_or_default() }),
        }
        position
    }

    /// Whether a line stands there, and its space in a ring.
    pub fn has(&self, space: SpaceId, position: u64, index: u64) -> bool {
        self.lines(space).get(position).is_some_and(|entry| entry.index == index)
            && self.member(space).is_some_and(|member| self.stands(space, &member))
    }

    /// The next line that is due in block `now`. It goes to the end of its space's queue, due again in
    /// the next block, so that nothing is lost if the run ends here.
    pub fn next(&mut self, now: u64, looks: &mut Looks) -> Option<Turn> {
        let mut idle = [0u64; 2];
        loop {
            let waiting = |ring: u8, idle: u64| idle < self.ring(ring).len();
            let [calm, troubled] = idle;
            let (calm, troubled) = (waiting(CALM, calm), waiting(TROUBLED, troubled));
            let ring = match (calm, troubled) {
                (true, true) if self.turns % (CALM_TURNS + 1) == CALM_TURNS => TROUBLED,
                (true, _) => CALM,
                (false, true) => TROUBLED,
                (false, false) => return None,
            };
            looks.spaces = looks.spaces.checked_sub(1)?;
            let before = self.ring(ring).len();
            if let Some(turn) = self.take(ring, now, looks) {
                self.turns = self.turns.wrapping_add(1);
                return Some(turn);
            }
            // Unless it was a space that no longer stands there.
            if self.ring(ring).len() >= before
                && let Some(idle) = idle.get_mut(usize::from(ring))
            {
                *idle = idle.saturating_add(1);
            }
        }
    }

    /// A turn went well, or came to an end that is final.
    pub fn went_well(&self, space: SpaceId) {
        if let Some(member) = self.member(space)
            && member.failures > 0
        {
            self.set_member(space, &Member { failures: 0, ..member });
        }
    }

    /// A turn failed: the line waits.
    pub fn failed(&self, turn: &Turn, wait: Backoff) {
        let index = turn.entry.index;
        // Later turns of the same run may have moved it.
        let state = self.ledger.line(index).map(|record| record.state);
        if let Some(State::Queued { space, position }) = state
            && self.has(space, position, index)
        {
            self.lines(space).replace(position, &Entry { index, wait });
        }
        if let Some(member) = self.member(turn.space) {
            let failures = member.failures.saturating_add(1);
            self.set_member(turn.space, &Member { failures, ..member });
        }
    }

    /// The turn of the first space in a ring, which goes to the end of the ring that suits it.
    fn take(&self, ring: u8, now: u64, looks: &mut Looks) -> Option<Turn> {
        let spaces = self.ring(ring);
        let (place, space) = spaces.first()?;
        let standing = space.and_then(|space| {
            let member = self.member(space)?;
            ((member.ring, member.place) == (ring, place)).then_some((space, member))
        });
        let Some((space, mut member)) = standing else {
            spaces.drop_first();
            return None;
        };
        let turn = if is_due(member.rests_until, now) {
            let (turn, rests_until) = self.look(space, now, looks);
            member.rests_until = rests_until;
            turn
        } else {
            None
        };
        if self.lines(space).len() > 0 {
            self.enter(space, member);
        } else {
            local::clear(&self.member_key(space));
        }
        spaces.drop_first();
        turn
    }

    /// The first line of a space that is due; else nothing, and the block before which none will be.
    fn look(&self, space: SpaceId, now: u64, looks: &mut Looks) -> (Option<Turn>, u64) {
        let (lines, next) = (self.lines(space), now.saturating_add(1));
        let all = lines.len();
        let mut soonest = u64::MAX;
        for _ in 0..all.min(LOOKS) {
            let Some(left) = looks.lines.checked_sub(1) else { return (None, next) };
            looks.lines = left;
            let Some((position, entry)) = lines.first() else { break };
            let entry = entry.filter(|entry| self.points_at(entry.index, space, position));
            let Some(mut entry) = entry else {
                lines.drop_first();
                continue;
            };
            let due = entry;
            if due.wait.is_over(now) {
                entry.wait.until = next;
            }
            let position = lines.push(&entry);
            self.ledger.requeue(entry.index, space, position);
            lines.drop_first();
            if due.wait.is_over(now) {
                return (Some(Turn { space, entry: due }), 0);
            }
            soonest = soonest.min(due.wait.until);
        }
        (None, if all > LOOKS { next } else { soonest })
    }

    /// Whether a line's record says that it stands there.
    fn points_at(&self, index: u64, space: SpaceId, position: u64) -> bool {
        let state = self.ledger.line(index).map(|record| record.state);
        state == Some(State::Queued { space, position })
    }

    /// Puts a space at the end of the ring that suits it.
    fn enter(&self, space: SpaceId, mut member: Member) {
        member.ring = if member.failures == 0 { CALM } else { TROUBLED };
        member.place = self.ring(member.ring).push(&space);
        self.set_member(space, &member);
    }

    /// Whether a space stands where it says.
    fn stands(&self, space: SpaceId, member: &Member) -> bool {
        self.ring(member.ring).get(member.place) == Some(space)
    }

    fn ring(&self, ring: u8) -> Fifo<SpaceId> {
        Fifo::new(self.ledger.key(b"ring", &[&[ring]]))
    }

    fn lines(&self, space: SpaceId) -> Fifo<Entry> {
        Fifo::new(self.ledger.key(b"queue", &[&space.to_be_bytes()]))
    }

    fn member(&self, space: SpaceId) -> Option<Member> {
        local::get(&self.member_key(space))
    }

    fn set_member(&self, space: SpaceId, member: &Member) {
        local::set(&self.member_key(space), member);
    }

    fn member_key(&self, space: SpaceId) -> Vec<u8> {
        self.ledger.key(b"space", &[&space.to_be_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offchain::{records::Record, tests::with_local_storage};

    fn add(queue: &Queue, space: SpaceId, index: u64, wait: Backoff) {
        let position = queue.add(space, Entry { index, wait });
        let state = State::Queued { space, position };
        queue.ledger.record(index, &Record { cid: vec![1], line: [0; 16], state }, 0);
    }

    fn queue() -> Queue {
        Queue::of(Ledger::of("http://a"))
    }

    fn turns(queue: &mut Queue, now: u64, most: usize) -> Vec<u64> {
        let mut looks = Looks::default();
        let turn = || queue.next(now, &mut looks).map(|turn| turn.entry.index);
        core::iter::from_fn(turn).take(most).collect()
    }

    #[test]
    fn spaces_take_turns() {
        with_local_storage(|| {
            let mut queue = queue();
            for index in 0..6 {
                add(&queue, 0, index, Backoff::none(1));
            }
            add(&queue, 1, 10, Backoff::none(1));
            add(&queue, 2, 20, Backoff::none(1));
            assert_eq!(turns(&mut queue, 1, 9), [0, 10, 20, 1, 2, 3, 4, 5]);
            // All are due again in the next block.
            assert!(turns(&mut queue, 1, 9).is_empty());
            assert_eq!(turns(&mut queue, 2, 9).len(), 8);
        });
    }

    #[test]
    fn a_space_without_failures_goes_before_those_with_them() {
        with_local_storage(|| {
            let mut queue = queue();
            for space in 0..40 {
                for index in 0..3 {
                    add(&queue, space, index * 100 + space as u64, Backoff::none(1));
                }
            }
            let mut looks = Looks::default();
            for _ in 0..40 {
                let turn = queue.next(1, &mut looks).unwrap();
                queue.failed(&turn, Backoff { attempts: 1, until: 2 });
            }
            // Each goes to the other ring when it comes to the front the next time.
            assert_eq!(turns(&mut queue, 1, 99).len(), 80);
            add(&queue, 77, 7_777, Backoff::none(1));
            assert_eq!(turns(&mut queue, 2, 1), [7_777]);
            // And with many lines it does not keep the others from theirs.
            for index in 0..20 {
                add(&queue, 77, 8_000 + index, Backoff::none(1));
            }
            let mixed = turns(&mut queue, 2, 16);
            assert_eq!(mixed.iter().filter(|index| **index >= 7_777).count(), 12, "{mixed:?}");
        });
    }

    #[test]
    fn what_is_not_due_is_passed_over_and_costs_little() {
        with_local_storage(|| {
            let mut queue = queue();
            for index in 0..50 {
                add(&queue, 0, index, Backoff { attempts: 1, until: 100 + index });
            }
            let mut looks = Looks::default();
            assert_eq!(queue.next(1, &mut looks), None);
            assert_eq!(looks.lines, 512 - 50);
            let mut looks = Looks::default();
            assert_eq!(queue.next(99, &mut looks), None);
            assert_eq!(looks.lines, 512, "nothing is due before block 100");
            assert_eq!(turns(&mut queue, 101, 9), [0, 1]);
            // A new one wakes the space.
            assert!(turns(&mut queue, 101, 9).is_empty());
            add(&queue, 0, 60, Backoff::none(101));
            assert_eq!(turns(&mut queue, 101, 9), [60]);
        });
    }

    #[test]
    fn what_no_record_points_at_is_dropped() {
        with_local_storage(|| {
            let mut queue = queue();
            for index in 0..4 {
                add(&queue, 0, index, Backoff::none(1));
            }
            queue.ledger.forget(1, 1);
            // A crash after the line was put to the end, and before it was taken from the front.
            let entry = Entry { index: 0, wait: Backoff::none(1) };
            let position = queue.lines(0).push(&entry);
            queue.ledger.requeue(0, 0, position);
            // And one after the space was put into the ring again.
            queue.enter(0, queue.member(0).unwrap());
            assert_eq!((queue.lines(0).len(), queue.ring(CALM).len()), (5, 2));
            assert_eq!(turns(&mut queue, 1, 9), [2, 3, 0]);
            assert_eq!((queue.lines(0).len(), queue.ring(CALM).len()), (3, 1));
            for index in [0, 2, 3] {
                queue.ledger.forget(index, 1);
            }
            assert!(turns(&mut queue, 2, 9).is_empty());
            assert_eq!(queue.lines(0).len() + queue.ring(CALM).len(), 0);
            assert_eq!(queue.member(0), None);
        });
    }

    #[test]
    fn a_line_or_a_space_that_was_lost_is_missed() {
        with_local_storage(|| {
            let queue = queue();
            add(&queue, 0, 5, Backoff::none(1));
            assert!(queue.has(0, 0, 5) && !queue.has(0, 1, 5) && !queue.has(1, 0, 5));
            queue.ring(CALM).drop_first();
            assert!(!queue.has(0, 0, 5));
            add(&queue, 0, 6, Backoff::none(1));
            assert!(queue.has(0, 0, 5) && queue.has(0, 1, 6));
            local::clear(&queue.ledger.key(b"queue", &[&0u128.to_be_bytes()]));
            assert!(!queue.has(0, 0, 5));
        });
    }

    #[test]
    fn a_run_looks_at_so_many() {
        with_local_storage(|| {
            let mut queue = queue();
            for space in 0..300 {
                for line in 0..3 {
                    let wait = Backoff { attempts: 1, until: 9_000 };
                    add(&queue, space, line * 1_000 + space as u64, wait);
                }
            }
            let mut looks = Looks::default();
            assert_eq!(queue.next(9_000 - 300, &mut looks), None);
            assert!(looks.lines == 0 || looks.spaces == 0);
        });
    }
}
