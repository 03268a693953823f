/** Edge of the feature: REST. */
package cn.hotline.lifecycle.progressing.adapter;
