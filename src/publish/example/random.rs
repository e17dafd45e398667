//! Pseudo-random numbers that are the same for the same seed on every machine.

/// SplitMix64, by Steele, Lea and Flood (2014).
#[derive(Clone, Debug)]
pub struct RandomStream(u64);

impl RandomStream {
    /// A stream of its own for each name, so that one more municipality changes no other's values.
    pub fn new(seed: u64, parts: &[&str]) -> Self {
        let mut stream = Self(seed);
        for part in parts {
            for byte in part.bytes() {
                stream = Self(stream.next() ^ u64::from(byte));
            }
            stream = Self(stream.next());
        }
        stream
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut stream = self.0;
        stream = (stream ^ (stream >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        stream = (stream ^ (stream >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        stream ^ (stream >> 31)
    }

    /// From 0 up to, but not including, 1.
    pub fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From `low` up to, but not including, `high`.
    pub fn uniform_between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// Around 0, nearly always within two spreads: the sum of six uniform numbers, which is close to a normal
    /// distribution.
    pub fn noise(&mut self, spread: f64) -> f64 {
        let sum: f64 = (0..6).map(|_| self.uniform()).sum();
        (sum - 3.0) * spread * std::f64::consts::SQRT_2
    }

    /// A whole number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.uniform() * end as f64) as usize
    }

    /// True with this probability.
    pub fn chance(&mut self, share: f64) -> bool {
        self.uniform() < share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        let mut random = RandomStream(1_234_567);
        let found: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(
            found,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn streams_differ_and_repeat() {
        let of = |parts: &[&str]| RandomStream::new(1, parts).uniform();
        assert_eq!(of(&["a", "b"]).to_bits(), of(&["a", "b"]).to_bits());
        assert_ne!(of(&["a", "b"]).to_bits(), of(&["ab", ""]).to_bits());
        let mut random = RandomStream::new(7, &["x"]);
        assert!((0..1000).all(|_| (0.0..1.0).contains(&random.uniform())));
    }
}
