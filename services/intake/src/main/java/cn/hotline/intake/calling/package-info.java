/** 通话记录: the calls of the call centre, linked to the demands told in them, and how soon they were answered (接听及时率). */
package cn.hotline.intake.calling;
