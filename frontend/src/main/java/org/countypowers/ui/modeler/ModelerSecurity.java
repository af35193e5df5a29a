package org.countypowers.ui.modeler;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.countypowers.studio.ModelerDesk;
import org.countypowers.studio.TokenSignIn;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** A door of its own for a modeler on the desktop: a token with each call, no session, three calls and nothing beside them. */
@Configuration(proxyBeanMethods = false)
class ModelerSecurity {
    static final String ADDRESS = "/engine-rest";
    private static final long LARGEST_FILE = 2_000_000;
    private static final long LARGEST_DEPLOYMENT = 20_000_000;

    @Bean
    @Order(1)
    SecurityFilterChain modeler(HttpSecurity http, TokenSignIn tokens, AuthenticationEventPublisher events)
            throws Exception {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(paths.matcher(ADDRESS + "/**"))
                // Nothing that a browser sends by itself opens anything here.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ModelerSignIn(tokens, events), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths.matcher(HttpMethod.GET, ADDRESS + "/version"),
                                paths.matcher(HttpMethod.GET, ADDRESS + "/deployment"),
                                paths.matcher(HttpMethod.POST, ADDRESS + "/deployment/create"))
                        .hasAuthority("FLOW_DESIGN")
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> ModelerSignIn.unauthorised(response))
                        .accessDeniedHandler(
                                (request, response, failure) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                .build();
    }

    @Bean
    ServletRegistrationBean<ModelerEndpoint> modelerEndpoint(ModelerDesk desk, Clock clock) {
        ServletRegistrationBean<ModelerEndpoint> servlet =
                new ServletRegistrationBean<>(new ModelerEndpoint(desk, clock), ADDRESS + "/*");
        servlet.setMultipartConfig(
                new MultipartConfigElement("", LARGEST_FILE, LARGEST_DEPLOYMENT, (int) LARGEST_FILE));
        return servlet;
    }
}
