package cn.hotline.local.demo;

/** What may befall an order of the first round besides returns, before it is replied to. */
enum Turn {
    /** 催办 by the supervisor. */
    URGED,
    /** 改派 by the dispatcher, once signed. */
    REASSIGNED,
    /** 挂账, and taken up again. */
    SUSPENDED,
    /** 延期, granted. */
    EXTENDED,
    /** 延期, refused. */
    EXTENSION_REFUSED,
    /** 联系诉求人 before the reply. */
    CONTACTED,
    /** 阶段性答复 on the way. */
    NOTED,
    /** 联办: another unit has a part of it. */
    JOINT,
    /** 下派 to a community below the unit, where there is one. */
    SUB_DISPATCHED,
    /** 阶段性办结: a part is promised for a day. */
    PROMISED,
    /** 不计考核, asked for by the unit. */
    EXCLUDED
}
