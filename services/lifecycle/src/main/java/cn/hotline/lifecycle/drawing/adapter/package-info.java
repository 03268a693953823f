/** How a process diagram 流程图 is asked for. */
package cn.hotline.lifecycle.drawing.adapter;
