//! Cutting a stream in chunks, and the hashes of chunks and whole.

use sha2::{Digest, Sha256};

/// Hashes a stream as a whole and chunk by chunk.
///
/// The first chunk is hashed once only: until its end the two hashes are the same. So a blob of
/// one chunk costs one hash, and any other a little less than two.
pub(super) struct Chunker {
    chunk_size: u32,
    whole: Sha256,
    chunk: Sha256,
    chunk_len: u32,
    size: u64,
}

/// A complete chunk: where it is and its SHA-256.
pub(super) struct Chunk {
    pub offset: u64,
    pub len: u32,
    pub hash: [u8; 32],
}

impl Chunker {
    pub(super) fn new(chunk_size: u32) -> Self {
        Self { chunk_size, whole: Sha256::new(), chunk: Sha256::new(), chunk_len: 0, size: 0 }
    }

    /// Bytes taken so far.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Takes the next bytes; calls `emit` for each chunk they complete.
    pub(super) fn update(&mut self, mut bytes: &[u8], mut emit: impl FnMut(Chunk)) {
        while !bytes.is_empty() {
            let room = (self.chunk_size - self.chunk_len) as usize;
            let (now, later) = bytes.split_at(room.min(bytes.len()));
            self.whole.update(now);
            if !self.in_first() {
                self.chunk.update(now);
            }
            // No more than `room`, which came from a u32.
            self.chunk_len += now.len() as u32;
            self.size += now.len() as u64;
            if self.chunk_len == self.chunk_size {
                emit(self.cut());
            }
            bytes = later;
        }
    }

    /// Ends the stream: the last chunk, if there is one that `update` has not emitted, and the
    /// SHA-256 of the whole. A stream without bytes is one chunk without bytes.
    pub(super) fn finish(mut self) -> (Option<Chunk>, [u8; 32]) {
        let last = (self.chunk_len > 0 || self.size == 0).then(|| self.cut());
        (last, self.whole.finalize().into())
    }

    /// Whether the chunk at hand is the first one.
    fn in_first(&self) -> bool {
        self.size == u64::from(self.chunk_len)
    }

    fn cut(&mut self) -> Chunk {
        let hash = if self.in_first() {
            self.whole.clone().finalize()
        } else {
            self.chunk.finalize_reset()
        };
        let len = std::mem::take(&mut self.chunk_len);
        Chunk { offset: self.size - u64::from(len), len, hash: hash.into() }
    }
}
