package org.countypowers.ui.signin;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every page needs a signed-in officer unless it says otherwise; what a page may do is checked again in the services. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            UserDetailsService accounts,
            RequestUtil requests,
            @Value("${countypowers.sign-in.reread:30s}") Duration reread,
            @Value("${countypowers.sign-in.idle}") Duration idle,
            @Value("${countypowers.sign-in.administrator-idle}") Duration administratorIdle,
            Clock clock)
            throws Exception {
        RequestMatcher signIn = PathPatternRequestMatcher.withDefaults().matcher("/sign-in");
        return http.with(vaadin(), pages -> pages.loginView(SignInView.class).enableCsrfConfiguration(false))
                // Pages carry their own token. Signing in needs one, too: else another site could sign an officer in
                // under an account of its choice.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> requests.isFrameworkInternalRequest(request) && !signIn.matches(request)))
                .addFilterAfter(
                        new OfficerToday(accounts, reread, new IdleTime(idle, administratorIdle, clock), clock),
                        SecurityContextHolderFilter.class)
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
