//! As which type of proxy the gateway acts.

use crate::runtime::runtime_types::container_registry_runtime::configs::delegation::ProxyType;

/// The runtime's types of proxies, in the order in which each one includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grant {
    /// To record.
    Push,
    /// To remove, too.
    Maintain,
    /// All calls of the registry.
    Registry,
    /// All calls.
    Any,
}

impl Grant {
    /// Of what was granted, the least that suffices: what is signed can then do no more than it has to.
    pub fn least(granted: impl IntoIterator<Item = Self>, needed: Self) -> Option<Self> {
        granted.into_iter().filter(|grant| *grant >= needed).min()
    }
}

impl From<ProxyType> for Grant {
    fn from(proxy_type: ProxyType) -> Self {
        match proxy_type {
            ProxyType::Push => Self::Push,
            ProxyType::Maintain => Self::Maintain,
            ProxyType::Registry => Self::Registry,
            ProxyType::Any => Self::Any,
        }
    }
}

impl From<Grant> for ProxyType {
    fn from(grant: Grant) -> Self {
        match grant {
            Grant::Push => Self::Push,
            Grant::Maintain => Self::Maintain,
            Grant::Registry => Self::Registry,
            Grant::Any => Self::Any,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Grant::{self, Any, Maintain, Push, Registry},
        ProxyType,
    };

    #[test]
    fn the_least_that_suffices_is_taken() {
        for (granted, to_push, to_remove) in [
            (&[][..], None, None),
            (&[Push], Some(Push), None),
            (&[Maintain], Some(Maintain), Some(Maintain)),
            (&[Registry], Some(Registry), Some(Registry)),
            (&[Any], Some(Any), Some(Any)),
            (&[Any, Push], Some(Push), Some(Any)),
            (&[Any, Registry, Maintain], Some(Maintain), Some(Maintain)),
            (&[Any, Registry, Push, Maintain], Some(Push), Some(Maintain)),
        ] {
            let least = |needed| Grant::least(granted.iter().copied(), needed);
            assert_eq!(least(Push), to_push, "{granted:?}");
            assert_eq!(least(Maintain), to_remove, "{granted:?}");
        }
    }

    #[test]
    fn each_grant_is_a_type_of_its_own() {
        for grant in [Push, Maintain, Registry, Any] {
            assert_eq!(Grant::from(ProxyType::from(grant)), grant);
        }
    }
}
