package org.countypowers.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneFileTest {
    private static final long MOST = 1_048_576;

    private final UploadEvent event = mock(UploadEvent.class);
    private final UI page = mock(UI.class);
    private final List<String> shown = new ArrayList<>();
    private InputStream taken;
    private final OneFile<String> upload = new OneFile<>(
            MOST,
            (name, bytes) -> {
                taken = bytes;
                return name;
            },
            shown::add,
            () -> shown.add("cleared"));

    @BeforeEach
    void aPage() {
        when(event.getUI()).thenReturn(page);
        when(page.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return null;
        });
    }

    @Test
    void bytes_are_handed_on_as_they_arrive_and_the_page_shows_the_end() throws IOException {
        InputStream arriving = new ByteArrayInputStream(new byte[3]);
        when(event.getFileName()).thenReturn("说明.pdf");
        when(event.getFileSize()).thenReturn(3L);
        when(event.getInputStream()).thenReturn(arriving);
        upload.handleUploadRequest(event);
        assertThat(taken).isSameAs(arriving);
        assertThat(shown).containsExactly("说明.pdf", "cleared");
    }

    @Test
    void a_file_that_says_it_is_too_large_is_not_read() {
        when(event.getFileSize()).thenReturn(MOST + 1);
        // Nobody looks at this page: its message has no words.
        assertThatThrownBy(() -> upload.handleUploadRequest(event)).isInstanceOf(NullPointerException.class);
        verify(event, never()).getInputStream();
        assertThat(shown).containsExactly("cleared");
    }

    @Test
    void a_form_brings_one_file_and_little_else() {
        assertThat(upload.getFileCountMax()).isEqualTo(1);
        assertThat(upload.getFileSizeMax()).isEqualTo(MOST);
        assertThat(upload.getRequestSizeMax()).isBetween(MOST, MOST + 100_000);
    }
}
