package cn.hotline.intake.matching;

import cn.hotline.intake.registering.DemandStatus;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Finds the demands that may be about the same matter 比对对象: by rare pairs of characters, by the person, by the place. */
@ApplicationScoped
class Candidates {
    private static final int MOST = 80;
    private static final double SHARE = 0.01;

    /** Rows stand in the pairs' order, so that the best by text stay when there are more than the most. */
    private static final String FIND = "with rare as (select cast(? as int[]) as pairs),"
            + " found as (select case_id, max(shared) as shared from ("
            + " (select p.case_id, icount(p.pairs & rare.pairs) as shared from demand_pairs p, rare"
            + "  where p.pairs && rare.pairs order by shared desc, p.case_id desc limit 200)"
            + " union all (select case_id, 1000 from reporter where phone_hash = ? order by case_id desc limit 30)"
            + " union all (select case_id, 0 from reporter where name_hash = ? order by case_id desc limit 10)"
            + " union all (select case_id, 0 from demand where street = ? and left(category, 4) = left(?, 4)"
            + "  and occurred_at between ? and ? order by occurred_at desc limit 30)) each group by case_id)"
            + " select d.case_id, d.case_no, d.status, d.title, left(d.content, 1000), d.category, k.name, d.street, s.name,"
            + " d.community, d.address, d.occurred_at, d.registered_at, d.lead_case_id,"
            + " coalesce(r.phone_hash = ?, false), coalesce(r.name_hash = ?, false)"
            + " from found join demand d using (case_id) join reporter r using (case_id)"
            + " left join category k on k.code = d.category left join unit s on s.code = d.street"
            + " where d.status <> 'ARCHIVED' or d.registered_at >= ?"
            + " order by found.shared desc, d.case_id desc limit " + MOST;

    private final AgroalDataSource database;

    Candidates(AgroalDataSource database) {
        this.database = database;
    }

    List<Candidate> of(Sought sought, MatchingPolicy.Rules rules, Rarity rarity, Instant now) {
        int[] rare = rarity.rarest(CharacterPairs.of(sought.title(), sought.content()), SHARE);
        Instant occurred = sought.occurredAt() == null ? now : sought.occurredAt();
        Duration near = Duration.ofDays(rules.nearDays());
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            Array pairs =
                    connection.createArrayOf("int4", Arrays.stream(rare).boxed().toArray());
            find.setArray(1, pairs);
            find.setBytes(2, sought.phoneHash());
            find.setBytes(3, sought.nameHash());
            find.setString(4, sought.street());
            find.setString(5, sought.category());
            find.setTimestamp(6, Timestamp.from(occurred.minus(near)));
            find.setTimestamp(7, Timestamp.from(occurred.plus(near)));
            find.setBytes(8, sought.phoneHash());
            find.setBytes(9, sought.nameHash());
            find.setTimestamp(10, Timestamp.from(now.minus(Duration.ofDays(rules.days()))));
            return read(find);
        } catch (SQLException e) {
            throw new IllegalStateException("candidates cannot be read", e);
        }
    }

    private static List<Candidate> read(PreparedStatement find) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                candidates.add(new Candidate(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        DemandStatus.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getTimestamp(12).toInstant(),
                        row.getTimestamp(13).toInstant(),
                        row.getObject(14, UUID.class),
                        row.getBoolean(15),
                        row.getBoolean(16)));
            }
        }
        return candidates;
    }
}
