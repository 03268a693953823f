/** Following 实时关注: what happens to cases, told to whoever watches as it happens. */
package cn.hotline.lifecycle.following;
