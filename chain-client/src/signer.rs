//! The account that signs.

use crate::{error::SignerError, types::AccountId};
use container_registry_primitives::SpaceName;
use subxt_signer::{DeriveJunction, SecretUri, sr25519::Keypair};

/// The secret URI of the gateway's account on development chains: known to everybody.
pub const DEV_URI: &str = "//Alice";

/// A key pair (sr25519). Never prints its secret.
#[derive(Clone)]
pub struct Signer(pub(crate) Keypair);

impl Signer {
    /// From a secret URI: a phrase or a `0x` seed, with derivations if any.
    ///
    /// # Errors
    ///
    /// If it is none; the error does not repeat the text.
    pub fn from_uri(uri: &str) -> Result<Self, SignerError> {
        let uri: SecretUri = uri.trim().parse().map_err(|_| SignerError)?;
        Keypair::from_uri(&uri).map(Self).map_err(|_| SignerError)
    }

    /// The account.
    pub fn account(&self) -> AccountId {
        self.0.public_key().to_account_id()
    }

    /// The owner of a space that a gateway creates on a development chain:
    /// `<uri>//registry//<space>`.
    pub fn dev_owner(&self, space: &SpaceName) -> Self {
        // As every wallet derives it from the text: a junction of digits alone counts as a number.
        let junctions = ["/registry", &format!("/{space}")].map(DeriveJunction::from);
        Self(self.0.derive(junctions))
    }
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", self.account())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_of_a_development_space_is_what_every_wallet_derives() {
        let gateway = Signer::from_uri(DEV_URI).unwrap();
        for space in ["demo", "library", "a.b_c-d", "123"] {
            let owner = gateway.dev_owner(&space.parse().unwrap());
            let wallet = Signer::from_uri(&format!("{DEV_URI}//registry//{space}")).unwrap();
            assert_eq!(owner.account(), wallet.account(), "{space}");
        }
    }

    #[test]
    fn no_secret_is_printed() {
        let secret = "0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        let signer = Signer::from_uri(secret).unwrap();
        assert_eq!(format!("{signer:?}"), format!("Signer({})", signer.account()));
        let error = Signer::from_uri("correct horse battery staple").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("horse"), "{error}");
    }
}
