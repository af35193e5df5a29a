package org.countypowers.testing;

import org.countypowers.handover.*;
import org.springframework.context.annotation.*;

@Configuration
class Stubs {
    @Bean
    Handovers handovers() {
        return command -> 1;
    }
}
