/** The BPMN engine 流程引擎: the only package that knows its vendor. */
package cn.hotline.lifecycle.engine;
