package org.countypowers.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** A text of several lines with a limit: it says how much is written, and what is too long is told, never cut. */
public class LongText extends TextArea {
    private final int longest;
    private final Span help = new Span();
    private final Span count = new Span();

    public LongText(String label, int longest) {
        super(label);
        this.longest = longest;
        count.addClassName("count");
        Div below = new Div(help, count);
        below.addClassName("long-text-help");
        setHelperComponent(below);
    }

    public LongText(int longest) {
        this("", longest);
    }

    @Override
    public void setHelperText(String text) {
        help.setText(text);
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid || tooLong());
        if (tooLong()) {
            super.setErrorMessage(limit());
        } else if (!invalid) {
            super.setErrorMessage("");
        }
    }

    @Override
    public void setErrorMessage(String message) {
        super.setErrorMessage(tooLong() ? limit() : message);
    }

    /** Counted in the browser, so that typing asks nobody. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        const tell = () => {
                          const written = [...(this.value ?? '')].length;
                          $0.textContent = $1.replace('{0}', written);
                          $0.classList.toggle('fault', written > $2);
                        };
                        if (!this.tellsCount) {
                          this.tellsCount = true;
                          this.addEventListener('value-changed', tell);
                        }
                        tell();""",
                        count.getElement(), getTranslation("text.count", "{0}", String.valueOf(longest)), longest);
    }

    private boolean tooLong() {
        return longest > 0 && written() > longest;
    }

    private int written() {
        return getValue().codePointCount(0, getValue().length());
    }

    private String limit() {
        return getTranslation("text.tooLong", String.valueOf(longest), String.valueOf(written()));
    }
}
