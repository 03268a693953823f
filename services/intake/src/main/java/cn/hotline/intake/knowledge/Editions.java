package cn.hotline.intake.knowledge;

import cn.hotline.intake.matching.CharacterPairs;
import cn.hotline.kernel.DistrictTime;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The published texts 知识版本, every one kept; found by the pairs of neighbouring characters they share with the words asked. */
@ApplicationScoped
public class Editions {
    private static final String COLUMNS = "select e.article_id, a.article_no, e.edition, e.title, e.body, e.category,"
            + " e.owner_unit, e.valid_from, e.valid_to, e.published_by, e.published_at, e.current_edition,"
            + " (select count(*) from knowledge_use u where u.article_id = e.article_id and u.edition = e.edition) as uses, ";
    private static final String FROM = " from knowledge_edition e join knowledge_article a using (article_id)";
    private static final String SEARCH = "with asked as (select cast(? as int[]) as pairs) " + COLUMNS
            + "(icount(e.pairs & asked.pairs) + 2.0 * icount(character_pairs(e.title) & asked.pairs))"
            + " / (3.0 * icount(asked.pairs)) as score" + FROM + ", asked where e.current_edition"
            + " and e.pairs && asked.pairs and icount(e.pairs & asked.pairs) * 3 >= icount(asked.pairs)"
            + " and e.valid_from <= ? and (e.valid_to is null or e.valid_to >= ?)"
            + " order by score desc, e.article_id desc limit ?";
    private static final String EXPIRING = COLUMNS + "0.0 as score" + FROM
            + " where e.current_edition and e.valid_to between ? and ? order by e.valid_to, e.article_id limit 500";
    private static final String OF_ARTICLE =
            COLUMNS + "0.0 as score" + FROM + " where e.article_id = ? order by e.edition desc";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    Editions(EntityManager entities, AgroalDataSource database, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A published text.
     *
     * @param uses how many answers rest on it
     * @param score how well it fits the words asked, 0 to 1; 0 where nothing was asked
     */
    public record Edition(
            UUID articleId,
            String articleNo,
            int edition,
            String title,
            String body,
            String category,
            String owner,
            LocalDate validFrom,
            LocalDate validTo,
            String publishedBy,
            Instant publishedAt,
            boolean current,
            int uses,
            double score) {}

    /** Those in force today that hold at least a third of the words asked, the best first. */
    public List<Edition> search(String words, int limit) {
        int[] asked = CharacterPairs.of(words);
        if (asked.length == 0) {
            return List.of();
        }
        Date today = Date.valueOf(today());
        return read(SEARCH, query -> {
            query.setArray(
                    1,
                    query.getConnection()
                            .createArrayOf("int4", Arrays.stream(asked).boxed().toArray()));
            query.setDate(2, today);
            query.setDate(3, today);
            query.setInt(4, limit);
        });
    }

    /** Those in force whose last day comes within some days 即将到期, the soonest first. */
    public List<Edition> expiring(int days) {
        LocalDate today = today();
        return read(EXPIRING, query -> {
            query.setDate(1, Date.valueOf(today));
            query.setDate(2, Date.valueOf(today.plusDays(days)));
        });
    }

    /** All editions of an article with how often each was used, newest first. */
    public List<Edition> of(UUID articleId) {
        return read(OF_ARTICLE, query -> query.setObject(1, articleId));
    }

    void publish(Article article) {
        end(article);
        entities.createNativeQuery(
                        "insert into knowledge_edition (article_id, edition, title, body, category, owner_unit,"
                                + " valid_from, valid_to, author, published_by, published_at, current_edition)"
                                + " select article_id, edition, title, body, category, owner_unit, valid_from, valid_to, author,"
                                + " reviewer, changed_at, true from knowledge_article where article_id = ?1")
                .setParameter(1, article.articleId())
                .executeUpdate();
    }

    void end(Article article) {
        entities.createNativeQuery(
                        "update knowledge_edition set current_edition = false where article_id = ?1 and current_edition")
                .setParameter(1, article.articleId())
                .executeUpdate();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE);
    }

    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    private List<Edition> read(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            parameters.set(query);
            List<Edition> editions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    editions.add(edition(row));
                }
            }
            return editions;
        } catch (SQLException e) {
            throw new IllegalStateException("editions cannot be read", e);
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                row.getBoolean(12),
                row.getInt(13),
                row.getDouble(14));
    }
}
