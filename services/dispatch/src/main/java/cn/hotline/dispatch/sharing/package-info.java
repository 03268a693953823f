/**
 * 分办 sharing: other units get a part of a work order, as co-handlers 协办 or below its unit 下派, each with its own due time 分办期限; each
 * reports for itself, or is let off 免予办理.
 */
package cn.hotline.dispatch.sharing;
