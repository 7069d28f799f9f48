//! Query strings.

use percent_encoding::percent_decode_str;

/// The parameters of a query, decoded. The first of a name counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a query string (`application/x-www-form-urlencoded`).
    pub fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Self(pairs.collect())
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

fn decode(text: &str) -> String {
    // A plus sign is a space here. None of the values that we take has either in it.
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded() {
        let query = Query::parse("digest=sha256%3Aab&from=a%2Fb&empty&n=1&n=2&");
        assert_eq!(query.get("digest"), Some("sha256:ab"));
        assert_eq!(query.get("from"), Some("a/b"));
        assert_eq!(query.get("empty"), Some(""));
        assert_eq!(query.get("n"), Some("1"));
        assert_eq!(query.get("none"), None);
        assert_eq!(Query::parse("").get(""), None);
    }
}
