/** Advancing 推进流程: what the process asks for next, a redo 重办 and a reopening 归档后重办 among it, as events; the process engine stands behind {@link cn.hotline.lifecycle.advancing.CaseProcess}. */
package cn.hotline.lifecycle.advancing;
