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
    EXTENSION_REFUSED
}
