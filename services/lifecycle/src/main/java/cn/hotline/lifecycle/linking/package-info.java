/** Linking 关联工单: what other cases a case has to do with. */
package cn.hotline.lifecycle.linking;
