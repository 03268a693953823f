/** 演示: the centre's staff at work on made-up or given demands, through the public interfaces only, and the books balanced afterwards. */
package cn.hotline.local.demo;
