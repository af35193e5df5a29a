package org.countypowers.ui.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.countypowers.CountyPowers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = CountyPowers.class,
        properties = {
            "countypowers.scheduling=false",
            "countypowers.database.url=jdbc:h2:mem:sign-in;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "countypowers.crypto.key-file=target/sign-in/personal-data.key",
            "countypowers.files.folder=target/sign-in/files"
        })
@AutoConfigureMockMvc
class SignInTest {
    @Autowired
    MockMvc pages;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?v-r=uidl", "/sign-in?v-r=heartbeat"})
    void another_site_signs_nobody_in(String address) throws Exception {
        pages.perform(post(address).param("username", "someone").param("password", "something"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void the_house_s_own_page_is_heard() throws Exception {
        pages.perform(post("/sign-in").with(csrf()).param("username", "someone").param("password", "something"))
                .andExpect(redirectedUrl("/sign-in?error"));
    }
}
