package cn.hotline.bench.fault;

import java.sql.SQLException;
import java.util.List;

/** One independent look at the books 核对项: what the log says against what the databases hold. */
@FunctionalInterface
interface Check {
    List<Problem> look(Evidence evidence) throws SQLException;
}
