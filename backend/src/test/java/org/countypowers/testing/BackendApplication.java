package org.countypowers.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The backend without its pages. */
@SpringBootApplication(scanBasePackages = "org.countypowers")
public class BackendApplication {}
