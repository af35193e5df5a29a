package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenGuessesTest {
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final TokenGuesses guesses = new TokenGuesses(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void an_address_that_tries_many_tokens_is_barred_for_half_an_hour_and_told_once() {
        for (int i = 1; i < TokenGuesses.MOST; i++) {
            assertThat(guesses.use("a", "token" + i)).isFalse();
        }
        assertThat(guesses.barred("a")).isFalse();
        assertThat(guesses.use("a", "last")).isTrue();
        assertThat(guesses.use("a", "another")).isFalse();
        assertThat(guesses.barred("a")).isTrue();
        assertThat(guesses.barred("b")).isFalse();
        now = now.plus(TokenGuesses.PERIOD);
        assertThat(guesses.barred("a")).isFalse();
    }

    @Test
    void one_stale_token_that_is_sent_again_and_again_bars_nobody() {
        for (int i = 0; i < 100; i++) {
            guesses.use("office", "stale");
        }
        assertThat(guesses.barred("office")).isFalse();
    }

    @Test
    void what_counts_each_time_counts_the_same_again() {
        for (int i = 1; i < TokenGuesses.MOST; i++) {
            assertThat(guesses.use("a")).isFalse();
        }
        assertThat(guesses.use("a")).isTrue();
        assertThat(guesses.use("a")).as("told once").isFalse();
        assertThat(guesses.barred("a")).isTrue();
    }
}
