/** Drawing 流程图: the model as it was laid out, with where a case stands and which way it came. */
package cn.hotline.lifecycle.drawing;
