package org.countypowers.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** An office whose day a journey may move on, for everybody in it. */
@Configuration(proxyBeanMethods = false)
class MovedOffice {
    private static volatile Duration ahead = Duration.ZERO;

    static void wakeUp(int daysLater) {
        ahead = Duration.ofDays(daysLater);
    }

    static LocalDate today() {
        return LocalDate.now(OfficeTime.ZONE).plusDays(ahead.toDays());
    }

    @Bean
    @Primary
    ScopedClock movedClock() {
        return new ScopedClock(new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return OfficeTime.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }
}
