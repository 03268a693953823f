/** 权责争议: between which units returns say whose a matter is, read from the returns that were ruled on. */
package cn.hotline.dispatch.disputing;
