package org.countypowers.ui.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.web.SecurityFilterChain;

/** Every page needs a signed-in officer unless it says otherwise; what a page may do is checked again in the services. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.with(vaadin(), pages -> pages.loginView(SignInView.class))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                                .SAME_ORIGIN)))
                .build();
    }

    /** Routes name permissions, not roles. */
    @Bean
    static GrantedAuthorityDefaults permissionNames() {
        return new GrantedAuthorityDefaults("");
    }
}
