package org.countypowers.benchmark;

import java.util.Locale;
import org.countypowers.testing.MariaDbServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** So many events of the register's pairs, twenty each, entered for searching. */
class FilledTrail {
    private static final String PAIR = "concat('XK-BM', n.seq div 20 mod 389, ':', 511600 + n.seq div 7780)";
    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    void fill(int events) {
        long from = System.nanoTime();
        String source = " from seq_1_to_" + events + " n";
        String at = "timestampadd(second, floor(n.seq * 40000000 / " + events + "), timestamp '2025-01-01 00:00:00')";
        admin.execute(
                "insert into trail.trail_event (stream_kind, stream_id, seq, happened_at, officer_id, officer_name,"
                        + " unit_id, address, action, subject, canonical, previous_hash, hash)"
                        + " select 'REGISTER', " + PAIR + ", n.seq mod 20, " + at
                        + ", concat('o', n.seq mod 997),"
                        + " concat('办事员', n.seq mod 997), concat('511621-B', n.seq mod 211), concat('10.0.0.', n.seq mod 241),"
                        + " concat('bench.act', n.seq mod 31), concat('BM-', n.seq div 20), '{}', repeat('0', 64), repeat('0', 64)"
                        + source);
        double written = (System.nanoTime() - from) / 1e9;
        from = System.nanoTime();
        admin.execute(
                "insert into trail_entry (stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address,"
                        + " action, subject, matter_id, division, city)"
                        + " select 'REGISTER', " + PAIR + ", n.seq mod 20, " + at
                        + ", concat('办事员', n.seq mod 997),"
                        + " concat('511621-B', n.seq mod 211), concat('10.0.0.', n.seq mod 241), concat('bench.act', n.seq mod 31),"
                        + " concat('BM-', n.seq div 20), concat('XK-BM', n.seq mod 389), concat('5116', 10 + n.seq mod 83), '5116'"
                        + source);
        System.out.printf(
                Locale.ROOT,
                "%nfilled in %.1f s, and entered for searching in %.1f s, %.0f microseconds an event%n",
                written,
                (System.nanoTime() - from) / 1e9,
                (System.nanoTime() - from) / 1e3 / events);
        admin.execute("analyze table trail_entry");
    }

    void clear() {
        admin.execute("delete from trail_entry where action like 'bench.%'");
        admin.execute("delete from trail.trail_event where action like 'bench.%'");
    }
}
