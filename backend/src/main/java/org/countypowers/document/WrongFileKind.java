package org.countypowers.document;

/** The content is not what the name says, or its kind is not allowed. */
public class WrongFileKind extends RuntimeException {
    private final String fileName;
    private final String detected;

    public WrongFileKind(String fileName, String detected) {
        super(fileName + " is " + detected);
        this.fileName = fileName;
        this.detected = detected;
    }

    public String fileName() {
        return fileName;
    }

    public String detected() {
        return detected;
    }
}
