package org.countypowers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class PublicRoutesTest {
    @Test
    void nothing_but_signing_in_and_the_pages_for_the_public_is_open_to_everybody() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(AnonymousAllowed.class));

        List<String> open = new ArrayList<>();
        for (BeanDefinition page : scan.findCandidateComponents("org.countypowers")) {
            Route route = Class.forName(page.getBeanClassName()).getAnnotation(Route.class);
            if (route != null) {
                open.add(route.value());
            }
        }

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "sign-in",
                        "first-start",
                        "guides",
                        "guides/:process",
                        "rate",
                        "complain",
                        "complaint-progress",
                        "inspection-results");
    }
}
