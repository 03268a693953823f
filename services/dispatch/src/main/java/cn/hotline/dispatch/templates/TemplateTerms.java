package cn.hotline.dispatch.templates;

import cn.hotline.kernel.CategoryCode;

/** What a template says 模板内容. */
public record TemplateTerms(CategoryCode category, String title, String text, boolean active) {}
