package org.countypowers.deadline;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The law's days are days in Shanghai, whatever zone the host is set to. Only the demo's clock can be moved. */
@Configuration(proxyBeanMethods = false)
public class OfficeTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @Profile("!demo & !test")
    Clock officeClock() {
        return Clock.system(ZONE);
    }

    @Bean
    @Profile("demo | test")
    ScopedClock scopedClock() {
        return new ScopedClock(Clock.system(ZONE));
    }
}
