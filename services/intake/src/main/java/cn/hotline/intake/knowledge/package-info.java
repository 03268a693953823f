/** 知识库: articles that answers on the line rest on; written by agents, reviewed and published by another person, every edition kept. */
package cn.hotline.intake.knowledge;
