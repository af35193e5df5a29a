package org.countypowers.studio;

/** A colleague draws the procedure; names who. */
public class DraftOfAnother extends StudioRefused {
    DraftOfAnother(String processKey, String colleague) {
        super("studio.token.error.draftOfAnother", processKey, colleague);
    }
}
