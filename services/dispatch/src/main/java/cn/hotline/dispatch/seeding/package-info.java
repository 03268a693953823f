/** 示范数据: the directories of a made-up district, for a first start. */
package cn.hotline.dispatch.seeding;
