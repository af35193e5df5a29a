package org.countypowers.ui.inspection;

import org.countypowers.inspection.RecordUploads;
import org.countypowers.inspection.VisitFiles;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where phones send records to; like every page it wants a signed-in officer and a token against other sites. */
@Configuration(proxyBeanMethods = false)
class SiteRecordAddress {
    @Bean
    ServletRegistrationBean<SiteRecordEndpoint> siteRecordEndpoint(VisitFiles files, RecordUploads uploads) {
        return new ServletRegistrationBean<>(new SiteRecordEndpoint(files, uploads), SiteRecordEndpoint.ADDRESS + "/*");
    }
}
