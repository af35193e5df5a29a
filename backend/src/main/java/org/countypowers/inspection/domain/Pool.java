package org.countypowers.inspection.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a draw depends on but its seed, as of a day. It has one text: the same pool always gives the same bytes, so that
 * their hash can be announced beforehand. No names of persons stand in it.
 */
public record Pool(
        String number, LocalDate day, List<Quota> quotas, List<Entry> objects, List<Hand> inspectors, List<Bar> bars) {
    private static final String CELL = ",";

    /** How many objects of a body, a risk and a credit are drawn. */
    public record Quota(String bodyId, String risk, String credit, int count) {
        boolean covers(Entry object) {
            return object.bodyId().equals(bodyId)
                    && object.risk().equals(risk)
                    && object.credit().equals(credit);
        }
    }

    /**
     * An object that may be drawn.
     *
     * @param licenseeKey the same for all objects of a licensee, whom one visit serves
     */
    public record Entry(long id, String bodyId, String licenseeKey, String risk, String credit, String licenceNo) {}

    /** An inspector of a body. @param load open visits that he or she has already */
    public record Hand(String officerId, String bodyId, int load) {}

    /** An inspector who may not inspect a licensee: recused, or the approver of a licence of it. */
    public record Bar(String officerId, String licenseeKey) {}

    /** Sorted by its lines, in each of the four parts. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line("pool", number, day));
        add(lines, quotas.stream().map(each -> line("quota", each.bodyId(), each.risk(), each.credit(), each.count())));
        add(
                lines,
                objects.stream()
                        .map(each -> line(
                                "object",
                                each.id(),
                                each.bodyId(),
                                each.licenseeKey(),
                                each.risk(),
                                each.credit(),
                                each.licenceNo())));
        add(lines, inspectors.stream().map(each -> line("inspector", each.officerId(), each.bodyId(), each.load())));
        add(lines, bars.stream().map(each -> line("bar", each.officerId(), each.licenseeKey())));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Stream<String> part) {
        part.sorted().forEach(lines::add);
    }

    private static String line(Object... cells) {
        return String.join(
                CELL,
                Arrays.stream(cells)
                        .map(cell ->
                                String.valueOf(cell).replaceAll("[,\\s]+", " ").strip())
                        .toList());
    }

    /** @throws IllegalArgumentException when the text is none of a pool */
    public static Pool read(String text) {
        String number = "";
        LocalDate day = null;
        List<Quota> quotas = new ArrayList<>();
        List<Entry> objects = new ArrayList<>();
        List<Hand> inspectors = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        try {
            for (String line : text.split("\n")) {
                String[] cell = line.split(CELL, -1);
                switch (cell[0]) {
                    case "pool" -> {
                        number = cell[1];
                        day = LocalDate.parse(cell[2]);
                    }
                    case "quota" -> quotas.add(new Quota(cell[1], cell[2], cell[3], Integer.parseInt(cell[4])));
                    case "object" -> objects.add(
                            new Entry(Long.parseLong(cell[1]), cell[2], cell[3], cell[4], cell[5], cell[6]));
                    case "inspector" -> inspectors.add(new Hand(cell[1], cell[2], Integer.parseInt(cell[3])));
                    case "bar" -> bars.add(new Bar(cell[1], cell[2]));
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("no pool", unreadable);
        }
        if (day == null) {
            throw new IllegalArgumentException("no pool");
        }
        return new Pool(number, day, quotas, objects, inspectors, bars);
    }
}
