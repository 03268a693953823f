/** 第三方评价 evaluating: closed cases are drawn by a plan, and outside evaluators ask their reporters; beside the callback, changing nothing. */
package cn.hotline.callback.evaluating;
