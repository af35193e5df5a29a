package org.countypowers.ui.shell;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server takes in before any page sees it: a form with one file of the largest size. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {
    private static final long MEGABYTE = 1_048_576;

    @Bean
    MultipartConfigElement uploads(@Value("${countypowers.files.max-megabytes}") long maxMegabytes) {
        long file = maxMegabytes * MEGABYTE;
        return new MultipartConfigElement("", file, file + OneFile.FORM, OneFile.FORM);
    }
}
