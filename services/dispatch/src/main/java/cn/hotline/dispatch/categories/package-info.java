/** 诉求类别: the three-level tree every demand is filed under. */
package cn.hotline.dispatch.categories;
