package org.countypowers.filereview;

import java.nio.file.Path;
import org.countypowers.filereview.domain.FileSample;
import org.countypowers.inspection.DrawProof;

/** Repeats the sample of a file review from its two files, as {@link DrawProof} repeats a draw of inspections. */
public final class SampleProof {
    private SampleProof() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        System.exit(DrawProof.repeat(folder, System.out, FileSample.RULES, FileSample::lines));
    }
}
