use super::*;
use clap::Parser;

fn settings(flags: &[&str]) -> Result<Settings, ConfigError> {
    Settings::new(Args::try_parse_from([&["registry-gateway"], flags].concat()).unwrap())
}

#[test]
fn dev_needs_nothing_else() {
    let settings = settings(&["--dev"]).unwrap();
    assert!(settings.listen.ip().is_loopback() && settings.internal_listen.ip().is_loopback());
    assert_eq!(settings.default_space.as_str(), "library");
    assert_eq!(settings.upload_timeout, Duration::from_secs(3_600));
    assert_eq!(settings.confirm, Confirm::Best);
    let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
    assert_eq!(settings.signer.account().to_string(), alice);
}

#[test]
fn beyond_loopback_only_when_told_so() {
    let everywhere = &["--dev", "--listen", "0.0.0.0:5000"];
    assert!(matches!(settings(everywhere), Err(ConfigError::AnonymousWrites(_))));
    let internal = &["--dev", "--internal-listen", "[::]:5002"];
    assert!(matches!(settings(internal), Err(ConfigError::InternalReachable(_))));
    assert!(settings(&[everywhere, &["--allow-anonymous-writes"][..]].concat()).is_ok());
    assert!(settings(&["--dev", "--listen", "[::1]:5000"]).is_ok());
}

#[test]
fn a_secret_comes_from_a_file_and_never_shows() {
    assert!(matches!(settings(&[]), Err(ConfigError::NoSigner)));
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("signer");
    let flags = ["--signer-uri-file", file.to_str().unwrap()];
    assert!(matches!(settings(&flags), Err(ConfigError::SignerFile { .. })));
    std::fs::write(&file, "not-a-secret-uri\n").unwrap();
    let error = settings(&flags).unwrap_err();
    assert!(matches!(error, ConfigError::Signer { .. }));
    assert!(!format!("{error} {error:?}").contains("not-a-secret-uri"));
    std::fs::write(&file, "//Bob\n").unwrap();
    let settings = settings(&flags).unwrap();
    assert!(!format!("{settings:?}").contains("//Bob"));
}

#[test]
fn values_are_checked() {
    for flags in [
        &["--upload-timeout", "60"][..],
        &["--cache-size", "16"],
        &["--default-space", "A"],
        &["--confirm", "soon"],
        &["--node", "nowhere"],
        &["--listen", "localhost"],
    ] {
        assert!(
            Args::try_parse_from([&["registry-gateway"], flags].concat()).is_err(),
            "{flags:?}"
        );
    }
    for flags in [
        &["--dev", "--node", "http://127.0.0.1:9944"][..],
        &["--dev", "--ipfs-api", "ftp://127.0.0.1"],
        &["--dev", "--body-timeout", "0s"],
        &["--dev", "--max-connections", "0"],
    ] {
        assert!(settings(flags).is_err(), "{flags:?}");
    }
}

#[test]
fn the_command_line_is_consistent() {
    use clap::CommandFactory;
    Args::command().debug_assert();
}
