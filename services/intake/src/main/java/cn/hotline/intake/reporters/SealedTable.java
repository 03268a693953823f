package cn.hotline.intake.reporters;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Every table that holds sealed data 密文, in the order a key rotation passes over them.
 *
 * <p>INVARIANT: the sealed column is called {@code sealed} and is bound to the row's own key; a test finds all of them in the schema.
 */
enum SealedTable {
    REPORTER("reporter", "case_id"),
    SUPPLEMENT("supplement", "id"),
    SOURCE_MESSAGE("source_message", "id");

    private static final String OTHER_KEY =
            " where length(sealed) > 0 and substring(sealed from 1 for 4) <> decode(?1, 'hex')";

    private final String table;
    private final String key;

    SealedTable(String table, String key) {
        this.table = table;
        this.key = key;
    }

    String table() {
        return table;
    }

    /** The next rows after one that another key than ?1 sealed, locked. */
    String next(int most) {
        return "select " + key + ", sealed from " + table + OTHER_KEY + " and " + key + " > ?2 order by " + key
                + " limit " + most + " for update";
    }

    String write() {
        return "update " + table
                + " t set sealed = n.sealed from unnest(?::uuid[], ?::bytea[]) as n (id, sealed) where t." + key
                + " = n.id";
    }

    /** The keys of all rows of all tables that another key than ?1 sealed. */
    static String allOfOtherKeys() {
        return Arrays.stream(values())
                .map(each -> "select " + each.key + " as id from " + each.table + OTHER_KEY)
                .collect(Collectors.joining(" union all "));
    }

    /** The table that was passed over last; the first one at the beginning. */
    static SealedTable at(String name) {
        return name == null ? REPORTER : valueOf(name);
    }

    boolean isLast() {
        return ordinal() == values().length - 1;
    }

    SealedTable following() {
        return values()[ordinal() + 1];
    }
}
