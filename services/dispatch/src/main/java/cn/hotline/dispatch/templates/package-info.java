/** 答复模板 templates: ready-made replies by category, with gaps that are filled for a work order. */
package cn.hotline.dispatch.templates;
