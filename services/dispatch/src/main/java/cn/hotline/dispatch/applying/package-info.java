/** 延期、挂账申请 applying: a unit asks for more time or to stand still, the centre signs. */
package cn.hotline.dispatch.applying;
