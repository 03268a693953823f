/**
 * 不计考核 and 不合理诉求认定 applying: a unit or the centre asks to leave a case out of a unit's assessment, or to find its demand
 * unreasonable; the centre signs.
 */
package cn.hotline.closure.applying;
