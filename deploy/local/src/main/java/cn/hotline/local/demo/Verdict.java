package cn.hotline.local.demo;

/** What a callback 回访 meets. */
enum Verdict {
    SATISFIED,
    DISSATISFIED_WITH_UNIT,
    DISSATISFIED_OTHERWISE,
    DISSATISFIED_UNREASONABLY,
    UNREACHABLE,
    REFUSED
}
